import { parentPort } from 'node:worker_threads';
import { writerInto } from '../../files/writer-into.ts';
import { pagePolicy, type Allowed } from '../compiled/page-policy.ts';
import { hasMarkdown, pageMarkdown } from '../page-markdown.ts';
import type { Policy } from '../policy.ts';

/** What pages are written with. */
export interface PagesOrder {
  readonly policy: Policy;
  readonly allowed: Allowed;
  /** Stands before links to the site's own pages in Markdown; empty where nobody has said where the site is. */
  readonly origin: string;
  readonly out: string;
}

/** A page as it was rendered. */
export interface RenderedPage {
  /** Its path on the site. */
  readonly page: string;
  /** The path of its file. */
  readonly at: string;
  /** Its HTML in UTF-8. */
  readonly html: ArrayBuffer;
  /** The path for its Markdown; null where something else has that. */
  readonly markdownAt: string | null;
}

/** The files that a page was written to. */
export interface WrittenPage {
  readonly page: string;
  readonly files: readonly string[];
}

// The program of the thread that writes pages: with their policy, and with their Markdown beside them. It gets its order, and then the pages.
parentPort?.once('message', (order: PagesOrder) => {
  const write = writerOf(order);
  parentPort?.on('message', (pages: readonly RenderedPage[]) => {
    parentPort?.postMessage(pages.map((page): WrittenPage => ({ page: page.page, files: write(page) })));
  });
});

/** Makes the function that writes a page, and gives its files. */
function writerOf({ policy, allowed, origin, out }: PagesOrder): (page: RenderedPage) => string[] {
  const withPolicy = pagePolicy(policy, allowed);
  const write = writerInto(out);
  const utf8 = new TextDecoder();
  return ({ at, html, markdownAt }) => {
    const whole = withPolicy(utf8.decode(html));
    const files = [at];
    write(at, whole);
    const markdown = markdownAt !== null && hasMarkdown(whole) ? pageMarkdown(whole, origin) : null;
    if (markdown !== null && markdownAt !== null) {
      write(markdownAt, markdown);
      files.push(markdownAt);
    }
    return files;
  };
}
