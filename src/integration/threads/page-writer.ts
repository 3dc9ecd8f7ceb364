import type { Worker } from 'node:worker_threads';
import { beginThread, tell } from './begin.ts';
import type { PagesOrder, RenderedPage, WrittenPage } from './pages-thread.ts';

/** So many pages may wait to be written: more would only fill the memory. */
const mostWaiting = 100;

/** Writes pages in a thread of its own, while the next are rendered. */
export class PageWriter {
  readonly #thread: Worker;
  readonly #written: WrittenPage[] = [];
  #waiting = 0;
  #fault: Error | null = null;
  /** Goes on where somebody waits for the thread. */
  #wake: () => void = () => undefined;

  constructor() {
    this.#thread = beginThread('pages-thread', {
      message: (written: WrittenPage) => {
        this.#written.push(written);
        this.#waiting -= 1;
        this.#wake();
      },
      error: (fault) => this.#fail(fault),
      exit: () => this.#fail(new Error('The thread that writes pages ended.')),
    });
  }

  /** Says how pages are to be written, before the first is handed over. */
  begin(order: PagesOrder): void {
    tell(this.#thread, order);
  }

  /** Hands a page over, and its HTML for good; waits where too many wait already. Throws the fault of the thread. */
  async write(page: RenderedPage): Promise<void> {
    await this.#until(() => this.#waiting < mostWaiting);
    this.#waiting += 1;
    // Given away, not copied: copying strings cost a twelfth of a build.
    this.#thread.postMessage(page, [page.html]);
  }

  /** Waits until all pages are written; gives their files. Throws the fault of the thread. */
  async written(): Promise<readonly WrittenPage[]> {
    await this.#until(() => this.#waiting === 0);
    return this.#written;
  }

  /** Ends the thread, and waits until it writes nothing more. */
  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  #fail(fault: Error): void {
    this.#fault ??= fault;
    this.#wake();
  }

  async #until(isReady: () => boolean): Promise<void> {
    for (;;) {
      if (this.#fault) throw this.#fault;
      if (isReady()) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
