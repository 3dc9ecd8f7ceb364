import type { APIRoute } from 'astro';
import { suggestionsJson } from '../../views/suggestions/json.ts';
import { site } from '../_content.ts';

export const GET: APIRoute = async () => Response.json(suggestionsJson(await site()));
