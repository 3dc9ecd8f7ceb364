import type { APIRoute } from 'astro';
import { roadmapJson } from '../../views/roadmap/json.ts';
import { currentSite } from '../../load/site/current.ts';

export const GET: APIRoute = () => Response.json(roadmapJson(currentSite()));
