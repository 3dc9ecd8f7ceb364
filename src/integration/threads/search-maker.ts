import type { SearchText } from '../../search/document.ts';
import { textOfCall } from '../../search/documents.ts';
import type { Searched } from '../../search/searched.ts';
import { keyOfText, toldThings } from '../../search/told-things.ts';
import type { Call } from '../../domain/model/content.ts';
import { beginThread, tell, type Beside } from './begin.ts';
import type { SearchBasis, SearchHears, SearchSays } from './search-thread.ts';

/** So many texts are told together: to wake a thread takes longer than to copy one. */
const toldTogether = 20;

/**
 * Makes the search index in a thread of its own. That gets ready with what is kept and reads the texts of calls while others are still to
 * be read; of what it knows it is told nothing but a key.
 */
export class SearchMaker {
  readonly #thread: ReturnType<typeof beginThread>;
  readonly #language: string;
  readonly #known = Promise.withResolvers<readonly string[]>();
  readonly #made = Promise.withResolvers<readonly string[]>();
  readonly #texts = new Set<string>();
  #untold: SearchText[] = [];

  constructor(basis: SearchBasis) {
    this.#language = basis.language;
    const fail = (fault: Error): void => {
      this.#known.reject(fault);
      this.#made.reject(fault);
    };
    this.#thread = beginThread<SearchSays>('search-thread', {
      message: (said) => {
        if ('known' in said) this.#known.resolve(said.known);
        else this.#made.resolve(said.damaged);
      },
      error: fail,
      exit: () => fail(new Error('The thread that makes the search index ended without a result.')),
    });
    this.#thread.postMessage(basis);
    // If anything else fails before they are waited for, that is the fault to tell.
    for (const { promise } of [this.#known, this.#made]) promise.catch(() => undefined);
  }

  /** Tells it the text of a call. */
  tellCall(call: Call): void {
    const text = textOfCall(call);
    this.#texts.add(keyOfText(text));
    this.#untold.push(text);
    if (this.#untold.length >= toldTogether) this.#tellTexts();
  }

  /** Gives the thread its order as soon as it is ready; it gives the names of what was kept for it and damaged. */
  async tell({ documents, names }: Searched, built: string): Promise<Beside<readonly string[]>> {
    this.#thread.ref();
    const made = { made: this.#made.promise, stop: () => this.stop() };
    const known = await this.#known.promise.catch(() => null);
    if (known === null) return made;
    this.#tellTexts();
    const things = toldThings(documents, this.#language, new Set(known), this.#texts);
    tell(this.#thread, { order: { things, names, built } } satisfies SearchHears);
    return made;
  }

  #tellTexts(): void {
    this.#thread.postMessage({ texts: this.#untold } satisfies SearchHears);
    this.#untold = [];
  }

  /** Ends the thread, and waits until it writes nothing more. */
  stop(): Promise<unknown> {
    return this.#thread.terminate();
  }
}
