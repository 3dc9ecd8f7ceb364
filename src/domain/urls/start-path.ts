import { fixedPages } from './site-map.ts';

/** The place in addresses for "none of these areas". */
export const noArea = 'none-of-these';

/** What a reader of `/start/` has answered so far; null for a question that is still open. */
export interface StartAnswers {
  /** Id of an area, or `none-of-these`. */
  readonly area: string | null;
  readonly language: string | null;
  /** The hardest level their time allows, in stars. */
  readonly stars: number | null;
}

/** The site path of a set of answers: `/start/networking/basics/time-1/`. A question left open ends the path, the time may always be open. */
export function startPath({ area, language, stars }: StartAnswers): string {
  const parts = [
    area,
    area === null ? null : language,
    language === null || stars === null ? null : `time-${stars}`,
  ];
  return `${fixedPages.start}${parts.flatMap((part) => (part === null ? [] : `${encodeURIComponent(part)}/`)).join('')}`;
}
