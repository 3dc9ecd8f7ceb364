import type { APIRoute } from 'astro';
import { peopleJson } from '../../views/people/json.ts';
import { site } from '../_content.ts';
import { peopleIn } from '../calls/_memory.ts';

export const GET: APIRoute = async () => {
  const it = await site();
  return Response.json(peopleJson(it, peopleIn(it)));
};
