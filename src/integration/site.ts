/** What pages of one's own may ask for: the hub as it was read, and the joins that its own pages show. */
export type { Site } from '../domain/model/site.ts';
export { currentSite } from '../load/site/current.ts';
export { callHistory } from '../views/calls/history.ts';
export { projectCards } from '../views/projects/cards.ts';
export { nextCalls } from '../views/series/next-calls.ts';
