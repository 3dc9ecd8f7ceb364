import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, test } from './site.ts';

// The default hub has one suggestion: what a full page does is shown on a hub made up for it.
test.use({ siteName: 'suggested' });

const suggested = (page: Page) => page.locator('[data-suggestion]');
const shown = (page: Page) => page.locator('[data-suggestion]:visible');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a newcomer is told what these are and whom to ask, and a chair what to do', async ({ page }) => {
      await page.goto('/projects/suggested/');
      const note = page.locator('.newcomers');
      await expect(note).toContainText('candidates, not projects');
      await expect(note.getByRole('link', { name: 'kites-talk' })).toBeVisible();
      await expect(page.getByText('These issues were read 23 days ago.')).toBeVisible();
      await page.getByText('1 repository could not be read whole').click();
      await expect(page.getByText('There was too much to read at once')).toBeVisible();
      const first = suggested(page).first();
      await first.getByText('Why it is here').click();
      await expect(first.getByText(/^npm run promote -- /)).toBeVisible();
      await expect(first.getByText('A mentor: somebody who answers')).toBeVisible();
      await expect(first.getByRole('link', { name: /^Ask whether/ })).toHaveAttribute(
        'href',
        /^mailto:talk@example\.org\?subject=Is%20/,
      );
    });

    test('labelled ones come first, a few of each repository, the rest folded', async ({ page }) => {
      await page.goto('/projects/suggested/');
      const titles = await page.locator('main section h2').allInnerTexts();
      expect(titles.slice(0, 2)).toEqual(['Marked for newcomers', 'Likely']);
      const found = page.getByRole('region', { name: 'Likely' });
      for (const repository of ['kites--tail', 'kites--wind', 'sea--boats'])
        await expect(found.locator(`[data-repository="${repository}"]:visible`)).toHaveCount(3);
      await found.getByText(/^\d+ more of kites\/tail$/).click();
      expect(await found.locator('[data-repository="kites--tail"]:visible').count()).toBeGreaterThan(3);
    });

    test('an issue that was left out is found with its reason', async ({ page }) => {
      await page.goto('/projects/suggested/');
      const out = page.getByRole('region', { name: 'Left out, and why' });
      await out.getByText('A label says that they are questions').click();
      await expect(out.getByText('kites/tail#17')).toBeVisible();
      await out.getByText('A project follows them already').click();
      await out.getByRole('link', { name: 'See the project' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clock');
    });

    test('the address of a folded suggestion opens it', async ({ page }) => {
      await page.goto('/projects/suggested/');
      const folded = page.locator('[data-more] [data-suggestion]').last();
      await expect(folded).toBeHidden();
      const id = (await folded.getAttribute('id')) ?? '';
      await page.goto('about:blank');
      await page.goto(`/projects/suggested/#${id}`);
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    });

    test('a gap of the balance leads to the issues that could fill it', async ({ page }) => {
      await page.goto('/projects/');
      const gap = page.locator('.gaps li', { hasText: 'Storage' });
      await expect(gap).toHaveText(/^Storage has no free 1-star project; \d+ issues could become one\.$/);
      await expect(page.locator('.gaps li', { hasText: 'Heat' })).toHaveText(
        'Heat has no free 1-star project.',
      );
      const count = Number(/\d+(?= issue)/.exec(await gap.innerText())?.[0]);
      await gap.getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Storage');
      await expect(page.locator('[data-suggestion][data-difficulty="1"]')).toHaveCount(count);
    });
  });
}

test('filters combine at once, with counts that come true and an address that can be shared', async ({
  page,
}) => {
  await page.goto('/projects/suggested/');
  await page.getByRole('combobox', { name: 'Area' }).selectOption('storage');
  await page.getByRole('combobox', { name: 'Repository' }).selectOption('kites--tail');
  await expect(page).toHaveURL(/\?domain=storage&repository=kites--tail$/);
  const count = await shown(page).count();
  expect(count).toBeGreaterThan(0);
  for (const item of await shown(page).all()) {
    expect(await item.getAttribute('data-domain')).toBe('storage');
    expect(await item.getAttribute('data-repository')).toBe('kites--tail');
  }
  await expect(page.getByRole('status')).toHaveText(
    `${count} of ${await suggested(page).count()} issues shown`,
  );
  await page.reload();
  await expect(shown(page)).toHaveCount(count);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/suggested\/$/);
  await page.goto('/projects/suggested/?domain=nowhere&difficulty=%3Cimg%20src=x%3E');
  expect(await shown(page).count()).toBeGreaterThan(5);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every filter is a page with as many issues as its link says', async ({ page }) => {
    await page.goto('/projects/suggested/');
    const links = await page.locator('[data-without-script] a').evaluateAll((all) =>
      all.map((one) => ({
        href: (one as HTMLAnchorElement).href,
        count: Number(/\((\d+)\)/.exec(one.textContent ?? '')?.[1]),
      })),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const { href, count } of links) {
      await page.goto(href);
      await expect(suggested(page), href).toHaveCount(count);
      expect(await shown(page).count(), href).toBeGreaterThan(0);
    }
  });
});

test('search finds a suggestion, and its hit leads to where it stands', async ({ page }) => {
  await page.goto('/search/?q=knot&kind=suggestion');
  const first = page.locator('[data-hit]').first();
  await expect(first).toContainText('Suggestion');
  await expect(first).toContainText('knot');
  await expect(first.locator('a')).toHaveCount(1);
  const href = (await first.locator('a').first().getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/projects\/suggested\/#issue-/);
  await first.locator('a').first().click();
  await expect(page.locator(`[id="${href.split('#')[1] ?? ''}"]`)).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in ${colorScheme} colours hostile titles neither run, nor break the page, nor trouble axe`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    const rules = colorScheme === 'dark' ? 'of colours' : 'all';
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    for (const path of ['/projects/suggested/', '/projects/suggested/repository/sea--boats/']) {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(path);
      expect(await page.title()).toContain('Issues that could become projects');
      expect(await page.locator('main img').count()).toBe(0);
      for (const fold of await page.locator('main details').all())
        await fold.evaluate((one: HTMLDetailsElement) => (one.open = true));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await axeFaults(page, rules)).toEqual([]);
    }
    expect(errors).toEqual([]);
  });
}
