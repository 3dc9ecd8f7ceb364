import type { APIRoute } from 'astro';
import { callsJson } from '../../views/calls/json.ts';
import { currentSite } from '../../load/site/current.ts';

export const GET: APIRoute = () => Response.json(callsJson(currentSite()));
