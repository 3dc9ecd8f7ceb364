import type { Block } from '../../domain/model/blocks.ts';
import { oneLine } from '../../domain/text/words.ts';

/** The people whom an item begins with as links to their e-mail addresses, which is how documents name them; null for none. */
export function mailedOwner({ text, spans }: Block): string | null {
  const names: string[] = [];
  let end = 0;
  for (const span of spans) {
    // An address is not kept, so the link leads nowhere.
    if (span.kind !== 'link' || span.url !== null || !/^[\s,&-]*$/.test(text.slice(end, span.start))) break;
    names.push(oneLine(text.slice(span.start, span.end)));
    end = span.end;
  }
  return names.length > 0 ? names.join(', ') : null;
}
