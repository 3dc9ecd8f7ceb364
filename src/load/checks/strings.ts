import type { Hub } from '../../domain/model/hub.ts';
import type { Problem } from '../../domain/model/problem.ts';
import { didYouMean } from '../../domain/text/spelling.ts';
import { ownWordsFaults } from '../../words/own-words.ts';
import { languageFor, languages } from '../../words/words.ts';
import { problemIn, unknownPosition } from '../problems.ts';
import type { ReadYaml } from '../read/hub.ts';

/** What `strings:` of hub.yml names that the hub does not say, or says with places that cannot be filled. */
export function stringProblems(hub: ReadYaml<Hub>): Problem[] {
  const problem = problemIn(hub.file?.shown ?? 'hub.yml');
  return ownWordsFaults(hub.value?.strings ?? {}).map(({ key, kind, names, known }) => {
    const spot = hub.yaml?.spotOf(['strings', key]) ?? unknownPosition;
    switch (kind) {
      case 'unknown':
        return problem(
          'unknown-string',
          spot,
          `"${key}" names no text of the hub.`,
          `${didYouMean(key, known)}docs/words.md lists them.`,
        );
      case 'forms':
        return problem(
          'bad-string',
          spot,
          `"${key}" is a noun, which texts use for one and for several.`,
          `Write both forms: "${key}: { one: …, other: … }".`,
        );
      case 'places':
        return problem(
          'bad-string',
          spot,
          `Nothing fills ${names.join(', ')} in the text "${key}".`,
          known.length > 0 ? `It may hold ${known.join(', ')}.` : 'It has no places to fill.',
        );
    }
  });
}

/** A `lang` of hub.yml that there are no words in: nothing that stops a build. */
export function languageProblems(hub: ReadYaml<Hub>): Problem[] {
  const lang = hub.value?.lang ?? 'en';
  if (languageFor(lang) !== null) return [];
  const spot = hub.yaml?.spotOf(['lang']) ?? unknownPosition;
  const message = `There are no words in "${lang}" yet: pages are English; dates follow "${lang}".`;
  const fix = `Words are there in ${Object.keys(languages).sort().join(', ')}; "strings:" in hub.yml says single texts otherwise.`;
  return [problemIn(hub.file?.shown ?? 'hub.yml')('no-words', spot, message, fix)];
}
