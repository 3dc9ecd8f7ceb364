import { isUnfilled } from '../domain/calls/held.ts';
import type { Topic } from '../domain/model/call-facts.ts';
import type { Call, RoadmapEntry } from '../domain/model/content.ts';
import type { Site } from '../domain/model/site.ts';
import { callHistory } from './calls/history.ts';
import { listTitleOf } from './calls/list.ts';
import { ownWords } from './calls/own-words.ts';
import { projectCards, type ProjectCard } from './projects/cards.ts';

/** What the home page shows of a hub; every part may be empty. */
export interface Home {
  /** The newest notes. */
  readonly latest: Call | null;
  /** The title that each call has in lists; empty where it says no more than its day. */
  readonly titles: ReadonlyMap<Call, string>;
  /** What was said on a topic, in its first words; empty where a form says no more every time. */
  readonly wordsOn: (topic: Topic) => string;
  /** The calls before it, newest first, at most three. */
  readonly earlier: readonly Call[];
  /** Free, fresh and easy projects, at most three, each of another area where there are enough. */
  readonly firstProjects: readonly ProjectCard[];
  readonly freeProjects: number;
  readonly agreed: readonly RoadmapEntry[];
  readonly ideas: number;
  /** How many promises and decisions the notes hold. */
  readonly promises: number;
  readonly decisions: number;
}

const few = 3;

/** Chooses what the home page shows. */
export function homeOf(site: Site): Home {
  const { content } = site;
  const history = callHistory(site);
  const free = projectCards(site).filter((card) => card.free);
  // An agenda that nobody filled in says nothing of what a call was about.
  const [latest = null, ...older] = content.calls.filter((call) => !isUnfilled(call));
  return {
    latest,
    titles: listTitleOf(site),
    wordsOn: ownWords(site),
    earlier: older.slice(0, few),
    firstProjects: ofDifferentAreas(free),
    freeProjects: free.length,
    agreed: content.roadmap.filter((entry) => entry.front.stage === 'agreed'),
    promises: history.actions.length,
    decisions: history.decisions.length,
    ideas: content.roadmap.filter((entry) => entry.front.stage === 'idea').length,
  };
}

/** Cards come easiest first; taking one an area shows a newcomer that there is more than one way in. */
function ofDifferentAreas(cards: readonly ProjectCard[]): ProjectCard[] {
  const areas = new Set<string>();
  const chosen = cards.filter(({ areas: [first] }) => {
    const area = first?.id ?? '';
    if (areas.has(area)) return false;
    areas.add(area);
    return true;
  });
  return [...chosen, ...cards.filter((card) => !chosen.includes(card))].slice(0, few);
}
