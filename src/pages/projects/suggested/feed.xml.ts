import type { APIRoute } from 'astro';
import { suggestionsFeed } from '../../../feeds/feeds.ts';
import { currentSite } from '../../../load/site/current.ts';

export const GET: APIRoute = ({ site: address }) =>
  new Response(suggestionsFeed({ site: currentSite(), address }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
