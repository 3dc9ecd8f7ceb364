import { hasRunningText, joinSigns } from '../../domain/text/running-text.ts';

/** A stretch of an excerpt: plain text, marked where it matched. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

const length = 30;
/** Signs of running text are words of one sign each. */
const lengthInSigns = 70;

/** The words of a text around most of the given places, between `start` and `end`. */
export function excerptOf(
  content: string,
  places: readonly number[],
  { start, end }: { readonly start: number; readonly end: number },
): Stretch[] {
  const words = content.split(/\s+/);
  const size = hasRunningText(content.slice(0, 2000)) ? lengthInSigns : length;
  let from = start;
  let most = 0;
  for (const place of places) {
    const first = Math.max(start, Math.min(place - 4, end - size));
    const count = places.filter((other) => other >= first && other < first + size).length;
    if (count > most) {
      most = count;
      from = first;
    }
  }
  const to = Math.min(end, from + size);
  const marked = new Set(places);
  const stretches: Stretch[] = [];
  for (let at = from; at < to; at += 1) {
    const text = `${words[at] ?? ''} `;
    const last = stretches.at(-1);
    if (last && last.marked === marked.has(at))
      stretches[stretches.length - 1] = { ...last, text: last.text + text };
    else stretches.push({ text, marked: marked.has(at) });
  }
  const around = [
    ...(from > start ? [{ text: '… ', marked: false }] : []),
    ...stretches,
    ...(to < end ? [{ text: '…', marked: false }] : []),
  ];
  return around.map(({ text, marked: isMarked }, index) => {
    const next = around[index + 1]?.text ?? '';
    // Between two signs there is no space, also where a mark begins or ends.
    const runsOn = hasRunningText(text.trimEnd().slice(-1)) && hasRunningText(next.slice(0, 1));
    return { text: joinSigns(runsOn ? text.trimEnd() : text), marked: isMarked };
  });
}
