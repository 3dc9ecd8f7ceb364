import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, test } from './site.ts';

const phone = { width: 360, height: 800 };
const desk = { width: 1440, height: 1000 };

interface Entry {
  readonly id: string;
  readonly stage: string;
  readonly release: string | null;
  readonly decision: { readonly call: string; readonly date: string } | null;
  readonly history: readonly {
    readonly stage: string;
    readonly date: string;
    readonly call: string | null;
  }[];
}

async function entries(page: Page): Promise<Entry[]> {
  const body: unknown = await (await page.request.get('/api/roadmap.json')).json();
  return (body as { roadmap: Entry[] }).roadmap;
}

/** The left and top edge of each part of the roadmap. */
function corners(page: Page): Promise<{ left: number; top: number }[]> {
  return page.locator('.roadmap > section').evaluateAll((parts) =>
    parts.map((part) => {
      const { left, top } = part.getBoundingClientRect();
      return { left: Math.round(left), top: Math.round(top) };
    }),
  );
}

test('the thoughts for 3.0 are ideas, and what later calls agreed names its call', async ({ page }) => {
  const all = await entries(page);
  const ideas = all.filter((entry) => entry.stage === 'idea');
  expect(ideas.length).toBeGreaterThanOrEqual(10);
  expect(ideas.map((entry) => entry.id)).toEqual(
    expect.arrayContaining([
      'quality-is-a-feature',
      'long-running-deployments',
      'loose-ends',
      'onboarding',
      'javascript-backend',
    ]),
  );
  expect(ideas.filter((entry) => entry.release !== null || entry.decision !== null)).toEqual([]);
  const decided = all.filter((entry) => entry.stage !== 'idea');
  expect(decided.length).toBeGreaterThan(2);
  for (const entry of decided) expect(entry.decision?.call, entry.id).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const { id, stage, history } of all) {
    expect(history.at(-1)?.stage, id).toBe(stage);
    const dates = history.map((event) => event.date);
    expect(dates, id).toEqual([...dates].sort());
  }
});

for (const size of [phone, desk]) {
  test(`at ${size.width} px the page keeps what is agreed apart from ideas, and each decision leads to its section`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto('/roadmap/');
    await expect(page.locator('main h2')).toContainText(['Where we focus', 'Ideas', 'Shipped']);
    const places = await corners(page);
    expect(new Set(places.map((place) => place.left)).size).toBe(1);
    expect(places.map((place) => place.top)).toEqual(places.map((place) => place.top).sort((a, b) => a - b));
    const agreed = page.locator('section', { has: page.locator('#where-we-focus') });
    const ideas = page.locator('section', { has: page.locator('#ideas') });
    await expect(agreed.getByRole('link', { name: 'IPv6 throughout the stack' })).toBeVisible();
    await expect(ideas.getByRole('link', { name: 'IPv6 throughout the stack' })).toHaveCount(0);
    await expect(ideas.getByText(/Agreed on/)).toHaveCount(0);
    const decisions = agreed.getByRole('link', { name: /^Agreed on/ });
    expect(await decisions.count()).toBe(await agreed.getByRole('article').count());
    await decisions.first().click();
    await expect(page).toHaveURL(/\/calls\/[^/]+\/#.+/);
    await expect(page.locator(':target')).toBeVisible();
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });
    test('at desk width the board sets the stages side by side, and back', async ({ page }) => {
      await page.setViewportSize(desk);
      await page.goto('/roadmap/');
      const story = page.locator('.story').first();
      await expect(story).toBeVisible();
      // Without script a hidden radio button is reached through its label, as by a reader's hand.
      await page.locator('label', { hasText: 'Board' }).click();
      await expect(page.getByRole('radio', { name: 'Board' })).toBeChecked();
      await expect(story).toBeHidden();
      await page.locator('label', { hasText: 'Page' }).click();
      await expect(story).toBeVisible();
    });
  });
}

test('the board is one row of columns, in the order of the page, and its address can be shared', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  await page.goto('/roadmap/');
  await page.locator('label', { hasText: 'Board' }).click();
  await expect(page).toHaveURL(/#board$/);
  const places = await corners(page);
  expect(new Set(places.map((place) => place.top)).size).toBe(1);
  expect(places.map((place) => place.left)).toEqual(places.map((place) => place.left).sort((a, b) => a - b));
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Board' })).toBeChecked();
});

test('on a phone there is no board, whatever the address says', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/roadmap/#board');
  await expect(page.getByRole('group', { name: 'Show the roadmap as' })).toBeHidden();
  const places = await corners(page);
  expect(new Set(places.map((place) => place.left)).size).toBe(1);
  await expect(page.locator('.story').first()).toBeVisible();
});

test('page and board are chosen with the keyboard alone', async ({ page }) => {
  await page.setViewportSize(desk);
  await page.goto('/roadmap/');
  await page.getByRole('radio', { name: 'Page' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Board' })).toBeChecked();
  await expect(page.locator('.story').first()).toBeHidden();
});

test('an entry tells its history in words and as a picture, and leads to the sections and back', async ({
  page,
}) => {
  await page.goto('/roadmap/one-way-to-connect/');
  await expect(
    page.getByRole('img', { name: /^A line from 10 June 2014 to 26 November 2014/ }),
  ).toBeVisible();
  const events = page.locator('.history > li');
  await expect(events.first()).toContainText('Proposed 10 June 2014');
  await expect(events.last()).toContainText('Shipped');
  const links = await page
    .locator('.history a[href*="#"]')
    .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) {
    await page.goto(link);
    await expect(page.locator(':target'), link).toHaveCount(1);
    await expect(page.locator('main a[href="/roadmap/one-way-to-connect/"]').first()).toBeAttached();
  }
});

test('a past release says what it was on its day', async ({ page }) => {
  await page.goto('/roadmap/release/2.0/');
  await expect(page.locator('main')).toContainText('As it was on');
  await expect(page.getByRole('heading', { name: 'Shipped in it' })).toBeVisible();
});

test('an idea that is being written survives a reload, and becomes a file whose stage is idea', async ({
  page,
}) => {
  await page.goto('/roadmap/new/');
  await page.getByLabel('Title').fill('Harbours that "sing": at night');
  await page.getByLabel('Area').fill('Harbour');
  await page.getByLabel('Goals').fill('One song.\nTwo songs.');
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('Harbours that "sing": at night');
  await page.getByRole('button', { name: 'Check it' }).click();
  const text = page.locator('[data-part="text"]');
  await expect(text).toContainText('stage: idea');
  await expect(text).toContainText('title: \'Harbours that "sing": at night\'');
  await expect(text).toContainText("  - text: 'Two songs.'");
  await expect(page.locator('[data-part="file"]')).toHaveText('roadmap/harbours-that-sing-at-night.md');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no fault in any view of the roadmap in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const rules = colorScheme === 'dark' ? 'of colours' : 'all';
    await page.setViewportSize(desk);
    const faults: string[] = [];
    const views = [
      '/roadmap/',
      '/roadmap/#board',
      '/roadmap/new/',
      '/roadmap/release/2.0/',
      '/roadmap/release/2.x/',
    ];
    for (const path of [...views, '/roadmap/one-way-to-connect/', '/roadmap/onboarding/']) {
      // The same page with another fragment would not be loaded anew.
      await page.goto('about:blank');
      await page.goto(path);
      for (const fault of await axeFaults(page, rules)) faults.push(`${path} ${fault}`);
    }
    expect(faults).toEqual([]);
  });
}
