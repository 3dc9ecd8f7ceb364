import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** Presses Tab until what has focus is called so; fails where one gets to the end of the page without it. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return (label ?? element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
    });
    if (focused !== null && name.test(focused)) {
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

test('by keyboard alone one finds a decision and the sentence that says it', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, /^What was decided$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/calls/decisions/');
  const sentence = page.locator('.decisions .about a[href*="#"]').first();
  const href = (await sentence.getAttribute('href')) ?? '';
  await tabTo(
    page,
    new RegExp((await sentence.innerText()).slice(0, 12).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
  );
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  await expect(page.locator(`[id="${decodeURIComponent(href.split('#')[1] ?? '')}"]`)).toBeInViewport();
});

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
