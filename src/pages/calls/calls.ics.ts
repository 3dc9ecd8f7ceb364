import type { APIRoute } from 'astro';
import { callsCalendar } from '../../feeds/calendar.ts';
import { site } from '../_content.ts';

export const GET: APIRoute = async ({ site: address }) =>
  new Response(callsCalendar({ ...(await site()), site: address }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
