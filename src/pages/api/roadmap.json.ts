import type { APIRoute } from 'astro';
import { roadmapJson } from '../../views/roadmap/json.ts';
import { site } from '../_content.ts';

export const GET: APIRoute = async () => Response.json(roadmapJson(await site()));
