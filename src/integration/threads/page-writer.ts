import type { Worker } from 'node:worker_threads';
import { beginThread, tell } from './begin.ts';
import type { PagesOrder, RenderedPage, WrittenPage } from './pages-thread.ts';

/** So many pages may wait to be written: more would only fill the memory. */
const mostWaiting = 100;
/** So many are handed over together: to wake a thread takes as long as to render a small page. */
const handedOver = 10;

/** Writes pages in a thread of its own, while the next are rendered. */
export class PageWriter {
  readonly #thread: Worker;
  readonly #written: WrittenPage[] = [];
  #rendered: RenderedPage[] = [];
  #waiting = 0;
  #fault: Error | null = null;
  /** Goes on where somebody waits for the thread. */
  #wake: () => void = () => undefined;

  constructor() {
    this.#thread = beginThread('pages-thread', {
      message: (written: readonly WrittenPage[]) => {
        this.#written.push(...written);
        this.#waiting -= written.length;
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
    this.#rendered.push(page);
    if (this.#rendered.length >= handedOver) this.#handOver();
  }

  /** Waits until all pages are written; gives their files. Throws the fault of the thread. */
  async written(): Promise<readonly WrittenPage[]> {
    this.#handOver();
    await this.#until(() => this.#waiting === 0);
    return this.#written;
  }

  /** Ends the thread, and waits until it writes nothing more. */
  async stop(): Promise<void> {
    await this.#thread.terminate();
  }

  #handOver(): void {
    const pages = this.#rendered;
    this.#rendered = [];
    // Their HTML is given away, not copied: copying strings cost a twelfth of a build.
    if (pages.length > 0)
      this.#thread.postMessage(
        pages,
        pages.map(({ html }) => html),
      );
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
