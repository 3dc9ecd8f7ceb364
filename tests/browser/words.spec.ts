import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../site/build.ts';
import { expect, test } from './site.ts';
import { samplePages } from './sample-pages.ts';

/** Boxes whose text is wider than they are and is not to be seen whole: what they hold is cut. */
function cutTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    const { overflowX } = getComputedStyle(element);
    const isCut = overflowX === 'hidden' || overflowX === 'clip';
    // What only screen readers are to know is made one pixel wide.
    const isMeant = element.closest('.hidden-text') !== null;
    if (!isCut || isMeant || element.scrollWidth <= element.clientWidth + 1) return [];
    return [
      `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.innerText.slice(0, 60)}`,
    ];
  });
}

for (const siteName of ['long-words', 'arabic'] as const) {
  test.describe(`of the site "${siteName}"`, () => {
    test.use({ siteName });
    test('no page is too wide or cuts a word at 320, 360 and 1100 px', async ({ page, siteFolder }) => {
      test.setTimeout(300_000);
      const faults: string[] = [];
      for (const path of samplePages(siteFolder)) {
        await page.goto(path);
        for (const width of [320, 360, 1100]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (over > 0) faults.push(`${path} is ${over} px too wide at ${width}`);
          for (const cut of await page.evaluate(cutTexts)) faults.push(`${path} at ${width} cuts ${cut}`);
        }
      }
      expect(faults).toEqual([]);
    });
  });
}

test.describe('of a hub in Arabic', () => {
  test.use({ siteName: 'arabic', viewport: { width: 1100, height: 800 } });

  test('pages run from right to left, and what is written in English in them from left to right', async ({
    page,
  }) => {
    await page.goto('/calls/2026-01-12/');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const [brand, search] = [page.locator('.brand'), page.locator('.nav .of-search')];
    expect((await brand.boundingBox())?.x).toBeGreaterThan((await search.boundingBox())?.x ?? Infinity);
    /** Where the last character of a text is, seen from its first: right of it in texts from left to right. */
    const run = (selector: string, has: string) =>
      page
        .locator(selector, { hasText: has })
        .first()
        .evaluate((element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const text = walker.nextNode() as Text;
          const place = (at: number) => {
            const range = document.createRange();
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return range.getBoundingClientRect().x;
          };
          return Math.sign(place(5) - place(0));
        });
    expect(await run('h1', 'Weekly call')).toBe(1);
    expect(await run('.prose p', 'Two sentences')).toBe(1);
    expect(await run('.prose p', 'قررنا')).toBe(-1);
    const end = (await page.locator('main').boundingBox()) ?? { x: 0, width: 0 };
    const title = (await page.locator('h1').boundingBox()) ?? { x: 0, width: 0 };
    expect(end.x + end.width - (title.x + title.width)).toBeLessThan(60);
  });

  test('every title stands at the side of the page, whatever its own direction', async ({ page }) => {
    for (const path of ['/', '/calls/', '/calls/2026-01-12/', '/roadmap/station/']) {
      await page.goto(path);
      const aside = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, .lead, .written)')].flatMap(
          (title) => {
            const words = document.createRange();
            words.selectNodeContents(title);
            const left = title.getBoundingClientRect().right - words.getBoundingClientRect().right;
            return title.checkVisibility() && left > 24 ? [`${title.innerText}: ${left} px`] : [];
          },
        ),
      );
      expect(aside, path).toEqual([]);
    }
  });

  test('time runs from right to left as the words do, and its years can be read', async ({ page }) => {
    /** How far inside a drawing its newest stone or bar stands, 0 at its left edge. */
    const place = (drawing: string, path: string) =>
      page
        .locator(drawing)
        .first()
        .evaluate((svg, selector) => {
          const [all, part] = [
            svg.getBoundingClientRect(),
            svg.querySelector(selector)?.getBoundingClientRect(),
          ];
          return part === undefined ? NaN : (part.x + part.width / 2 - all.x) / all.width;
        }, path);
    await page.goto('/');
    expect(await place('.horizon', '.mark')).toBeLessThan(0.3);
    await page.goto('/calls/');
    // All calls were in January.
    expect(await place('.year .life', '.on')).toBeGreaterThan(0.9);
    const year = page.locator('.attendance text').first();
    expect(await year.evaluate((text: SVGTextElement) => Math.sign(text.getScreenCTM()?.a ?? 0))).toBe(1);
  });
});

test.describe('of a hub that speaks only in words of its own', () => {
  test.use({ siteName: 'arabic' });
  test('no page says a word that is not from the file of words or the content', ({ siteFolder }) => {
    const own =
      /Layla Haddad|Omar Said|Weekly call, in English|A topic in English|Two sentences in English\. They stand from left to right, also here\.|AGREED/g;
    const said = new Set<string>();
    for (const file of filesBelow(siteFolder).filter((path) => path.endsWith('.html'))) {
      const html = readFileSync(join(siteFolder, file), 'utf8').replace(
        /<(script|style|pre|code)\b[^]*?<\/\1>/g,
        '',
      );
      const texts = [
        ...html.matchAll(/>([^<]+)</g),
        ...html.matchAll(/\s(?:aria-label|title|placeholder|alt|content)="([^"]*)"/g),
      ];
      for (const [, text = ''] of texts) {
        // Every word of the file of words has a letter with a mark.
        const words = text
          .replace(own, '')
          .match(/(?<![\p{L}\p{M}./@#-])[A-Za-z]{2,}(?![\p{L}\p{M}./@#-]) [a-z]{2,}/gu);
        if (words) said.add(`${file}: ${text.trim().replace(/\s+/g, ' ')}`);
      }
    }
    expect([...said]).toEqual([]);
  });
});
