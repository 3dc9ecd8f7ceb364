import type { APIRoute } from 'astro';
import { callsCalendar } from '../../feeds/calendar.ts';
import { currentSite } from '../../load/site/current.ts';

export const GET: APIRoute = ({ site: address }) =>
  new Response(callsCalendar({ site: currentSite(), address }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
