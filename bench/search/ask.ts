import type { Browser, Page } from '@playwright/test';
import type { Answer } from './score.ts';

/** Asks the search page of a hub as a reader does who follows a shared address, with nothing in the cache. */
export async function askPage(browser: Browser, url: string, query: string): Promise<Answer> {
  const page = await browser.newPage();
  try {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (/\/(pagefind|_astro)\//.test(response.url()))
        sizes.push(
          response.body().then(
            (body) => body.length,
            () => 0,
          ),
        );
    });
    const started = performance.now();
    await page.goto(`${url}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('#search[data-answered]').waitFor({ timeout: 20_000 });
    const ms = performance.now() - started;
    const links = await page
      .locator('[data-hit]')
      .evaluateAll((hits) => hits.map((hit) => hit.querySelector('a')?.getAttribute('href') ?? ''));
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { links, ms, bytes };
  } finally {
    await page.close();
  }
}

/** Asks the plain index in a page of the hub: the calls among its hits in its order, each with the first section it names. */
export async function askPlain(page: Page, query: string): Promise<Answer> {
  return page.evaluate(async (words) => {
    const started = performance.now();
    const pagefind = await import(/* @vite-ignore */ `${location.origin}/plain/pagefind.js`);
    const { results } = await pagefind.search(words);
    const hits = await Promise.all(
      results.slice(0, 30).map((result: { data: () => Promise<unknown> }) => result.data()),
    );
    // Lists of calls, topics and promises repeat what calls say; they are left out in favour of the plain index.
    const links = hits
      .filter(
        (hit: { url: string }) =>
          !/^\/(?:topics\/.*|series\/.*|actions\/|decisions\/|next\/)?$/.test(hit.url),
      )
      .map((hit: { url: string; sub_results: { url: string }[] }) => hit.sub_results[0]?.url ?? hit.url);
    return { links: links.map((link) => `/calls${link}`), ms: performance.now() - started, bytes: 0 };
  }, query);
}
