import type { APIRoute } from 'astro';
import { llmsText } from '../feeds/llms.ts';
import { currentSite } from '../load/site/current.ts';

export const GET: APIRoute = ({ site: address }) =>
  new Response(llmsText({ site: currentSite(), address }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
