import type { Candidate, ProjectMatch } from '../../domain/projects/matcher.ts';
import { listText, starsText } from '../../domain/text/phrases.ts';

/** Why a project is recommended, each reason a few words. `areaName` gives what people call an area, `language` what newcomers must know. */
export function reasonsFor(
  { project, known, learn }: ProjectMatch<Candidate>,
  areaName: (id: string) => string,
  language: string,
): string[] {
  const names = (ids: readonly string[]) => ids.map((id) => areaName(id).toLowerCase());
  const area =
    known.length > 0
      ? `you know ${listText(names(known))}`
      : learn === 'area'
        ? `you would learn some ${listText(names(project.domains), 'or')}`
        : 'asks for no knowledge of the area';
  const need = { none: 'needs no', basics: 'needs basic', comfortable: 'needs good' }[project.language];
  return [
    starsText(project.stars),
    area,
    `${need} ${language}${learn === 'language' ? ': learn that first' : ''}`,
    ...(project.stale ? ['not confirmed lately: ask before you start'] : []),
  ];
}
