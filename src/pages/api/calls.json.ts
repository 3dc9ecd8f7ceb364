import type { APIRoute } from 'astro';
import { callsJson } from '../../views/calls-json.ts';
import { site } from '../_content.ts';

export const GET: APIRoute = async () => Response.json(callsJson(await site()));
