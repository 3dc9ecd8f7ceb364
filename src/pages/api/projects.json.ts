import type { APIRoute } from 'astro';
import { projectsJson } from '../../views/projects/json.ts';
import { currentSite } from '../../load/site/current.ts';

export const GET: APIRoute = () => Response.json(projectsJson(currentSite()));
