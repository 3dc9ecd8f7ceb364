import type { APIRoute } from 'astro';
import { suggestionsJson } from '../../views/suggestions/json.ts';
import { currentSite } from '../../load/site/current.ts';

export const GET: APIRoute = () => Response.json(suggestionsJson(currentSite()));
