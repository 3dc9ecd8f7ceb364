import { fixedPages } from '../../domain/urls/site-map.ts';
import { currentWords } from '../../words/current.ts';
import { oncePerSite } from '../once-per-site.ts';
import { nextCalls } from '../series/next-calls.ts';
import { callHistory } from './history.ts';

/** The ways into the history of the calls: the title and site path of each page, and whether it holds anything. */
export const waysOfCalls = oncePerSite((site) => {
  const { menu } = currentWords();
  const { actions, decisions, threads } = callHistory(site);
  return [
    { title: menu.allCalls, path: fixedPages.calls, holds: true },
    { title: menu.promises, path: fixedPages.actions, holds: actions.length > 0 },
    { title: menu.decisions, path: fixedPages.decisions, holds: decisions.length > 0 },
    { title: menu.topics, path: fixedPages.topics, holds: threads.list.length > 0 },
    { title: menu.nextCall, path: fixedPages.nextCall, holds: nextCalls(site).length > 0 },
  ];
});
