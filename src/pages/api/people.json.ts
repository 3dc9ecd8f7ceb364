import type { APIRoute } from 'astro';
import { peopleJson } from '../../views/people/json.ts';
import { currentSite } from '../../load/site/current.ts';

export const GET: APIRoute = () => Response.json(peopleJson(currentSite()));
