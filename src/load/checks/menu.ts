import type { Page } from '../../domain/model/content.ts';
import type { Hub } from '../../domain/model/hub.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { didYouMean } from '../../domain/text/spelling.ts';
import { problemIn, unknownPosition } from '../problems.ts';
import type { ReadEntry } from '../read/entry.ts';
import type { ReadYaml } from '../read/hub.ts';

/** Pages that `menu:` of hub.yml names and that are none of the hub. */
export function menuProblems(hub: ReadYaml<Hub>, pages: readonly ReadEntry<Page>[]): Problem[] {
  const problem = problemIn(hub.file?.shown ?? 'hub.yml');
  const known = pages.map(({ id }) => id);
  return (hub.value?.menu ?? []).flatMap((item, at) => {
    if (typeof item === 'string' || !('page' in item) || known.includes(item.page)) return [];
    const spot = hub.yaml?.spotOf(['menu', at, 'page']) ?? unknownPosition;
    const folder = hub.value?.folders.pages ?? 'pages';
    const fix = `${didYouMean(item.page, known)}Pages are the files in ${folder}/.`;
    return [problem('unknown-page', spot, `"${item.page}" is no page of your own.`, fix)];
  });
}
