import type { APIRoute } from 'astro';
import { robotsText } from '../feeds/robots.ts';
import { site } from './_content.ts';

export const GET: APIRoute = async ({ site: address }) => {
  const { base } = await site();
  return new Response(robotsText({ base, site: address }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
