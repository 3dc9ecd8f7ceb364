import type { Page } from '@playwright/test';
import { siteNames } from '../site/fixtures.ts';
import { expect, test } from './site.ts';

/** Presses Tab until what has focus is called so, or leads to that address; fails where one gets to the end of the page without it. */
async function tabTo(page: Page, name: RegExp | string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      (isName) => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body) return null;
        if (!isName) return element.getAttribute('href');
        const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
        return (label ?? element.getAttribute('aria-label') ?? element.textContent)
          .replace(/\s+/g, ' ')
          .trim();
      },
      typeof name !== 'string',
    );
    if (focused !== null && (typeof name === 'string' ? name === focused : name.test(focused))) {
      await expect(page.locator(':focus')).toBeInViewport();
      return;
    }
  }
  throw new Error(`Nothing called ${String(name)} can be reached by Tab at ${page.url()}`);
}

test('by keyboard alone one finds a project and comes to its letter', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, /^Find a first project$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/start/');
  for (const [answer, url] of [
    [/^Networking/, '**/start/networking/**'],
    [/^The basics/, '**/basics/**'],
    [/^An evening or two/, '**/time-1/**'],
  ] as const) {
    await tabTo(page, answer);
    await page.keyboard.press('Enter');
    await page.waitForURL(url);
  }
  const title = await page.locator('ol.fits a.cover').first().innerText();
  await tabTo(page, new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/projects/**');
  await tabTo(page, /^I’d like to do this$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'I’d like to do this' })).toBeInViewport();
  await tabTo(page, /^Write it as an e-mail to /);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^mailto:/);
});

/** From the home page by keyboard alone: to a list, and from it to the sentence in its notes that a link there is about. */
async function findSentence(page: Page, link: RegExp, list: string, sentences: string): Promise<void> {
  await page.goto('/');
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${list}`);
  const sentence = page.locator(sentences).first();
  if ((await page.locator('details#unknown:not([open])').count()) > 0) {
    await tabTo(page, /^Promises with no word since/);
    await page.keyboard.press('Enter');
  }
  const href = (await sentence.getAttribute('href')) ?? '';
  await tabTo(page, href);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  await expect(page.locator(`[id="${decodeURIComponent(href.split('#')[1] ?? '')}"]`)).toBeInViewport();
}

for (const siteName of (['hub', 'tsc'] as const).filter((name) => siteNames().includes(name))) {
  test.describe(`by keyboard alone, in the notes of ${siteName}`, () => {
    test.use({ siteName });
    test('one finds a decision and the sentence that says it', ({ page }) =>
      findSentence(page, /^What was decided$/, '/calls/decisions/', '.decisions .about a[href*="#"]'));
    test('one finds a promise of which nothing was heard since, and the sentence that makes it', ({ page }) =>
      findSentence(page, /^Who promised what$/, '/calls/actions/', '#unknown .about a[href*="#"]'));
  });
}

test('by keyboard alone one proposes an item for the next call', async ({ page }) => {
  await page.goto('/calls/next/');
  await tabTo(page, /^Propose an item$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^(Title|What should we talk about|Item)/i);
  await page.keyboard.type('Lamps along the north path');
  await expect(page.locator(':focus')).toHaveValue('Lamps along the north path');
  await tabTo(page, /Check it/);
});

test.describe('in forced colours', () => {
  test.use({ siteName: 'large' });
  test('what is only told by colour elsewhere is still told', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/calls/');
    const bars = page.locator('.bars');
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await bars.evaluate((path) => getComputedStyle(path).stroke)).not.toBe(ground);
    await expect(page.locator('.nav a[aria-current]')).toHaveCSS('text-decoration-line', 'underline');
  });
});
