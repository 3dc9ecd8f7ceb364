import type { Candidate, ProjectMatch } from '../../domain/projects/matcher.ts';
import type { Words } from '../../words/words.ts';

/** The texts of reasons. */
export type ReasonWords = Words['reasons'];

/** Why a project is recommended, each reason a few words. `areaName` gives what people call an area, `language` what newcomers must know. */
export function reasonsFor(
  { project, known, learn }: ProjectMatch<Candidate>,
  areaName: (id: string) => string,
  language: string,
  t: ReasonWords,
  locale: string,
): string[] {
  const list = (ids: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(locale, { type }).format(ids.map((id) => inSentence(areaName(id), locale)));

  const area =
    known.length > 0
      ? t.youKnow({ areas: list(known, 'conjunction') })
      : learn === 'area'
        ? t.youWouldLearn({ areas: list(project.domains, 'disjunction') })
        : t.noKnowledge;
  const need = { none: t.needsNone, basics: t.needsBasics, comfortable: t.needsGood }[project.language]({
    language,
  });
  return [
    t.stars({ count: project.stars }),
    area,
    learn === 'language' ? t.learnFirst({ need }) : need,
    ...(project.stale ? [t.notConfirmed] : []),
  ];
}

/** The name of an area inside a sentence: English writes it small there, other languages may not. */
function inSentence(name: string, locale: string): string {
  return locale.startsWith('en') ? name.toLowerCase() : name;
}
