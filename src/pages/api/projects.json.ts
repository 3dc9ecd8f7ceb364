import type { APIRoute } from 'astro';
import { projectsJson } from '../../views/projects/json.ts';
import { site } from '../_content.ts';

export const GET: APIRoute = async () => Response.json(projectsJson(await site()));
