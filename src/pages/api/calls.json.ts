import type { APIRoute } from 'astro';
import { callsJson } from '../../views/calls/json.ts';
import { site } from '../_content.ts';
import { memoryIn } from '../calls/_memory.ts';

export const GET: APIRoute = async () => {
  const it = await site();
  return Response.json(callsJson(it, memoryIn(it)));
};
