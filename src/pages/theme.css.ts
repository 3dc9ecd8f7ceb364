import type { APIRoute } from 'astro';
import { currentSite } from '../load/site/current.ts';
import { themeCss } from '../views/look.ts';

export const GET: APIRoute = () =>
  new Response(themeCss(currentSite().content.hub), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
