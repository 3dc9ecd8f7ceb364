import type { APIRoute } from 'astro';
import { hubFeed } from '../feeds/feeds.ts';
import { site } from './_content.ts';

export const GET: APIRoute = async ({ site: address }) =>
  new Response(hubFeed({ ...(await site()), site: address }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
