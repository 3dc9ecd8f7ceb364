import { listType, putHead, sizeOfHead, type CborWriter } from './cbor-writer.ts';
import type { IndexEntry } from './index-entry.ts';

/** Before what an entry says of a form: a list of three, which the distance of the page begins. */
const listOfThree = (listType << 5) | 3;
/** From so many bytes on it is quicker to have them copied than to copy them one by one. */
const worthCopying = 24;

/**
 * The pages on which each form of a word stands, as a file of words has them in CBOR: `[[page, places, inMeta], …]`, the page as its
 * distance from the one before it. Entries hold their lists in CBOR already, so they are only put in a row, form after form: an index of ten
 * thousand notes is thirty million numbers.
 */
export class PagesOfForms {
  /** How many pages each form stands on, by its number. */
  readonly counts: Int32Array;
  /** Where the pages of each form begin in the row, and behind them its end. */
  readonly #starts: Float64Array;
  readonly #bytes: Uint8Array;

  /** `entries` in the order of their pages, with forms below `forms`. */
  constructor(entries: readonly IndexEntry[], forms: number) {
    const last = new Int32Array(forms);
    this.counts = new Int32Array(forms);
    const starts = (this.#starts = new Float64Array(forms + 1));
    for (const [page, entry] of entries.entries()) {
      let start = 0;
      for (let which = 0; which < entry.forms.length; which += 1) {
        const [form, end] = [entry.forms[which] ?? 0, entry.ends[which] ?? 0];
        const size = 1 + sizeOfHead(page - (last[form] ?? 0)) + end - start;
        starts[form + 1] = (starts[form + 1] ?? 0) + size;
        this.counts[form] = (this.counts[form] ?? 0) + 1;
        last[form] = page;
        start = end;
      }
    }
    for (let form = 0; form < forms; form += 1)
      starts[form + 1] = (starts[form + 1] ?? 0) + (starts[form] ?? 0);
    this.#bytes = new Uint8Array(starts[forms] ?? 0);
    this.#fill(entries, last.fill(0));
  }

  /** How many bytes the pages of a form take. */
  sizeOf(form: number): number {
    return (this.#starts[form + 1] ?? 0) - (this.#starts[form] ?? 0);
  }

  /** Writes the pages of a form. */
  write(form: number, writer: CborWriter): void {
    writer.list(this.counts[form] ?? 0);
    writer.raw(this.#bytes.subarray(this.#starts[form], this.#starts[form + 1]));
  }

  #fill(entries: readonly IndexEntry[], last: Int32Array): void {
    const bytes = this.#bytes;
    const next = this.#starts.slice();
    for (const [page, { forms, ends, places }] of entries.entries()) {
      let start = 0;
      for (let which = 0; which < forms.length; which += 1) {
        const [form, end] = [forms[which] ?? 0, ends[which] ?? 0];
        let at = next[form] ?? 0;
        bytes[at] = listOfThree;
        at = putHead(bytes, at + 1, 0, page - (last[form] ?? 0));
        if (end - start < worthCopying)
          for (let from = start; from < end; from += 1) bytes[at + from - start] = places[from] ?? 0;
        else bytes.set(places.subarray(start, end), at);
        next[form] = at + end - start;
        last[form] = page;
        start = end;
      }
    }
  }
}
