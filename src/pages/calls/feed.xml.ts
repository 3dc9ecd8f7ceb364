import type { APIRoute } from 'astro';
import { callsFeed } from '../../feeds/feeds.ts';
import { site } from '../_content.ts';

export const GET: APIRoute = async ({ site: address }) =>
  new Response(callsFeed({ ...(await site()), site: address }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
