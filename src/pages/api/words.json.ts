import type { APIRoute } from 'astro';
import { scriptWords } from '../../components/search/said.ts';
import { currentSite } from '../../load/site/current.ts';
import { searchLeads } from '../../views/search-leads.ts';
import { currentWords } from '../../words/current.ts';

/** What the search says, for its dialog, which stands on every page. */
export const GET: APIRoute = () =>
  new Response(scriptWords(currentWords(), searchLeads(currentSite())), {
    headers: { 'content-type': 'application/json' },
  });
