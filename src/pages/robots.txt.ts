import type { APIRoute } from 'astro';
import { robotsText } from '../feeds/robots.ts';
import { currentSite } from '../load/site/current.ts';

export const GET: APIRoute = ({ site: address }) =>
  new Response(robotsText({ site: currentSite(), address }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
