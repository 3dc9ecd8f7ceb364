import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { expect, test } from './site.ts';

const shownCards = (page: Page) => page.locator('[data-project]:visible');

/** Every static facet page of the built site, as a site path. */
function facetPages(site: string): string[] {
  const below = (folder: string) =>
    existsSync(join(site, folder))
      ? readdirSync(join(site, folder), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => `/${folder}/${name}/`)
      : [];
  const domains = below('projects/domain');
  return [
    ...below('projects/difficulty'),
    ...domains,
    ...domains.flatMap((path) => below(`${path.slice(1)}difficulty`.replace(/\/+/g, '/'))),
  ];
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('three answers lead from the start to a project and to somebody to ask', async ({ page }) => {
      await page.goto('/start/');
      await page.getByRole('link', { name: /^Networking/ }).click();
      await expect(page).toHaveURL(/\/start\/networking\//);
      await page.getByRole('link', { name: /^The basics/ }).click();
      await expect(page).toHaveURL(/\/start\/networking\/basics\//);
      await page.getByRole('link', { name: /^An evening or two/ }).click();
      await expect(page).toHaveURL(/\/start\/networking\/basics\/time-1\//);
      const first = page.locator('main ol.fits > li').first();
      await expect(first).toContainText('1 star · you know networking');
      await expect(first).toContainText(/mentors?:/);
      await first.locator('a.cover').click();
      await expect(page).toHaveURL(/\/projects\/[^/]+\/$/);
      await expect(page.getByRole('heading', { name: 'Whom to ask' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'First steps' })).toBeVisible();
      const letter = page.getByRole('link', { name: /^Write it as an e-mail to / });
      await expect(letter).toHaveAttribute('href', /^mailto:.*body=Hello/);
    });

    test('who is new to the language gets the resources first, and never a new area on top', async ({
      page,
    }) => {
      await page.goto('/start/none-of-these/none/');
      const headings = await page.locator('main h2').allInnerTexts();
      const learning = headings.findIndex((text) => text.startsWith('First some'));
      const fits = headings.indexOf('These fit, best first');
      expect(learning).toBeGreaterThan(-1);
      expect(fits).toBeGreaterThan(learning);
      for (const reasons of await page.locator('ol.fits .why').allInnerTexts()) {
        expect(reasons).not.toContain('you would learn');
      }
    });

    test('a sentence and a message are ready for whom nothing fits', async ({ page }) => {
      await page.goto('/start/storage/none/time-1/');
      await expect(page.locator('pre')).toContainText('The area I know best: Storage.');
      await expect(page.getByRole('link', { name: 'Write it as an e-mail' })).toHaveAttribute(
        'href',
        /^mailto:/,
      );
    });

    test('every facet page holds a project, and every count is that of the page it leads to', async ({
      page,
      siteFolder,
    }) => {
      test.setTimeout(180_000);
      const pages = facetPages(siteFolder);
      expect(pages.length).toBeGreaterThan(10);
      const lengths = new Map<string, number>();
      const promised: [string, string, number][] = [];
      for (const path of ['/projects/', ...pages]) {
        await page.goto(path);
        const cards = await page.locator('[data-project]').count();
        expect(cards, path).toBeGreaterThan(0);
        lengths.set(path, cards);
        if (path !== '/projects/')
          await expect(page.locator('[data-count]')).toHaveText(new RegExp(`^${cards} `));
        const links = await page
          .locator('nav[aria-labelledby^="by-"] a')
          .evaluateAll((all) =>
            all.map(
              (one) =>
                [
                  one.getAttribute('href') ?? '',
                  parseInt(one.querySelector('.quiet [aria-hidden]')?.textContent ?? '', 10),
                ] as const,
            ),
          );
        for (const [href, count] of links) promised.push([path, href, count]);
      }
      expect(promised.length).toBeGreaterThan(pages.length);
      for (const [from, to, count] of promised) expect(lengths.get(to), `${from} promises ${to}`).toBe(count);
    });
  });
}

test('who knows a second area sees its projects too, explained, under an address of their own', async ({
  page,
}) => {
  await page.goto('/start/networking/basics/time-1/');
  await page.getByRole('checkbox', { name: 'Storage' }).check();
  await expect(page).toHaveURL('/start/networking/basics/time-1/?also=storage');
  const why = page.locator('[data-fits] li', { hasText: 'you know storage' }).first();
  await expect(why).toContainText('1 star');
  await expect(why).toContainText(/mentors?:/);
  const titles = await page.locator('[data-fits] h3').allInnerTexts();
  await page.reload();
  await expect(page.locator('[data-fits] li', { hasText: 'you know storage' }).first()).toBeVisible();
  expect(await page.locator('[data-fits] h3').allInnerTexts()).toEqual(titles);
  await page.getByRole('link', { name: /^Two to four weekends/ }).click();
  await expect(page).toHaveURL('/start/networking/basics/time-2/?also=storage#fits');
  await page.getByRole('checkbox', { name: 'Storage' }).uncheck();
  await expect(page.locator('[data-fits] li', { hasText: 'you know storage' })).toHaveCount(0);
});

test('three facets combine, the list and the counts follow, and the address can be shared', async ({
  page,
  context,
}) => {
  await page.goto('/projects/');
  const all = await shownCards(page).count();
  await page.getByRole('checkbox', { name: /^1 star/ }).check();
  await page.getByRole('checkbox', { name: /^Basic OCaml/ }).check();
  await page.getByRole('checkbox', { name: /^Free to take/ }).check();
  await expect(page).toHaveURL('/projects/?difficulty=1&language=basics&status=open');
  const titles = await shownCards(page).getByRole('heading').allInnerTexts();
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.length).toBeLessThan(all);
  await expect(page.locator('[data-shown]')).toHaveText(new RegExp(`^${titles.length} projects? of ${all}`));
  for (const card of await shownCards(page).all()) {
    expect(await card.getAttribute('data-difficulty')).toBe('1');
    expect(await card.getAttribute('data-language')).toBe('basics');
    expect(await card.getAttribute('data-status')).toBe('open');
  }
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await shownCards(other).getByRole('heading').allInnerTexts()).toEqual(titles);
  await expect(other.getByRole('checkbox', { name: /^1 star/ })).toBeChecked();
  await other.getByRole('button', { name: 'Show all projects' }).click();
  await expect(shownCards(other)).toHaveCount(all);
  await expect(other).toHaveURL('/projects/');
});

test('pressing what the facets offer never empties the list, and every offered count comes true', async ({
  page,
}) => {
  await page.goto('/projects/');
  for (let round = 0; round < 6; round += 1) {
    const boxes = page.locator('[data-facets] input:enabled:not(:checked)');
    const count = await boxes.count();
    if (count === 0) break;
    await boxes.nth((round * 7) % count).check();
    const shown = await shownCards(page).count();
    expect(shown).toBeGreaterThan(0);
    await expect(page.locator('[data-shown]')).toHaveText(new RegExp(`^${shown} `));
  }
});

test('an address that asks for the impossible or for script shows projects and says what was left out', async ({
  page,
}) => {
  await page.goto(
    '/projects/?difficulty=1&domain=nowhere&status=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&sort=__proto__',
  );
  expect(await shownCards(page).count()).toBeGreaterThan(0);
  await expect(page.locator('[data-shown]')).toContainText('left out');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('the list can be sorted, and "show me one" leads to a free project', async ({ page }) => {
  await page.goto('/projects/');
  await page.getByLabel('Sort by').selectOption('title');
  const titles = await shownCards(page).getByRole('heading').allInnerTexts();
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en')));
  await expect(page).toHaveURL(/sort=title/);
  await page.getByRole('link', { name: /show me one/ }).click();
  await expect(page.locator('.page-head')).toContainText('Free to take');
});

test('with the keyboard alone one narrows the list and opens a project', async ({ page }) => {
  await page.goto('/projects/');
  const focusOn = async (selector: string) => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    }
    throw new Error(`${selector} cannot be reached`);
  };
  await focusOn('input[name="difficulty"][value="1"]');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/projects/?difficulty=1');
  await focusOn('[data-project] a.cover');
  await page.keyboard.press('Enter');
  await expect(page.locator('.page-head .stars')).toHaveAttribute('aria-label', /^1 of/);
});

const write = async (page: Page, title: string) => {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Summary').fill('It says what time it is.');
};
const complete = async (page: Page, title = 'A clock that shows the time') => {
  await write(page, title);
  await page.getByLabel('Difficulty').selectOption('1');
  await page.getByRole('checkbox', { name: 'Web' }).check();
  await page.getByLabel('Knowledge of the area').selectOption('none');
  await page.getByLabel('Knowledge of OCaml').selectOption('basics');
};

test('a draft survives a reload, the crash of its tab and being offline, until its reader lets it go', async ({
  context,
}) => {
  const title = '<img src=x onerror=alert(1)> & a clock';
  let page = await context.newPage();
  await page.goto('/projects/new/');
  await write(page, title);
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue(title);

  await context.setOffline(true);
  await page.getByLabel('Summary').fill('Written without a network.');
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  // A crashed tab cannot be put online again.
  await context.setOffline(false);
  await page.getByLabel('Repository').fill('mirage/clock');
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;

  page = await context.newPage();
  await page.goto('/projects/report/');
  const drafts = page.getByRole('region', { name: 'Your drafts' });
  await expect(drafts.locator('img')).toHaveCount(0);
  await drafts.getByRole('link', { name: title }).click();
  await expect(page.getByLabel('Title')).toHaveValue(title);
  await expect(page.getByLabel('Summary')).toHaveValue('Written without a network.');
  await expect(page.getByLabel('Repository')).toHaveValue('mirage/clock');

  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: /^Delete the draft/ }).click();
  await expect(page.getByLabel('Title')).toHaveValue(title);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: /^Delete the draft/ }).click();
  await expect(page.getByRole('region', { name: 'Your drafts' })).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('');
});

test('the form says what is wrong beside each field, and then hands a valid file to GitHub', async ({
  page,
}) => {
  await page.goto('/projects/new/');
  await write(page, 'A clock');
  await page.getByLabel('Repository').fill('only-a-name');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('alert')).toContainText('things are missing or wrong');
  await expect(page.getByLabel('Difficulty')).toBeFocused();
  await expect(page.getByText('“Repository” is not a repository: write owner/name.')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByLabel('Repository').fill('mirage/clock');
  await complete(page, "It's 12:00 #1");
  await page.getByRole('button', { name: 'Check it' }).click();
  const link = page.getByRole('link', { name: /^Open it on GitHub/ });
  const url = new URL((await link.getAttribute('href')) ?? '');
  expect(url.host).toBe('github.com');
  expect(url.pathname).toMatch(/\/new\/.*\/projects$/);
  expect(url.searchParams.get('filename')).toBe('it-s-12-00-1.md');
  expect(url.searchParams.get('value')).toContain("title: 'It''s 12:00 #1'\n");
  expect(url.searchParams.get('value')).toContain("repository: 'mirage/clock'\n");
  await page.getByRole('button', { name: /^I have sent it/ }).click();
  await expect(page.getByLabel('Title')).toHaveValue('');
  await expect(page.getByRole('region', { name: 'Your drafts' })).toBeHidden();
});

test('a text too long for a link is copied instead', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/projects/new/');
  await complete(page);
  await page.getByLabel('What and why').fill('A long story. '.repeat(900));
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('It is too long to be handed to GitHub')).toBeVisible();
  const link = page.getByRole('link', { name: /^Open it on GitHub/ });
  expect(((await link.getAttribute('href')) ?? '').length).toBeLessThan(500);
  await page.getByRole('button', { name: 'Copy the text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('A long story. A long story.');
});

test('a report begun from a project is about that project, and becomes lines for its file', async ({
  page,
}) => {
  await page.goto('/projects/imap-cli/');
  await page.getByRole('link', { name: /^Did you try it/ }).click();
  await expect(page.getByLabel('Project')).toHaveValue('imap-cli');
  await page.getByLabel('How hard it felt').selectOption('2');
  await page.getByLabel('When you tried it').fill('2015-03-01');
  await page.getByLabel('Hours').fill('many');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('“Hours” has to be a number.')).toBeVisible();
  await page.getByLabel('Hours').fill('6.5');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.locator('[data-part="text"]')).toHaveText(/- date: 2015-03-01\s+stars: 2\s+hours: 6\.5/);
  await expect(page.getByRole('link', { name: /^Open the project/ })).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/.*\/edit\/.*\/projects\/imap-cli\.md$/,
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the forms explain the file to write', async ({ page }) => {
    await page.goto('/projects/new/');
    await expect(page.locator('pre').first()).toContainText('domainKnowledge: none');
    await expect(page.getByRole('link', { name: 'Open it on GitHub' })).toBeVisible();
    await expect(page.locator('form')).toBeHidden();
    await page.goto('/projects/report/');
    await expect(page.locator('pre').first()).toContainText('reports:');
  });

  test('the facets of the list are links to pages of their own', async ({ page }) => {
    await page.goto('/projects/');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page
      .getByRole('link', { name: /^Storage \d/ })
      .first()
      .click();
    await expect(page).toHaveURL('/projects/domain/storage/');
    await page.getByRole('link', { name: /^2 stars/ }).click();
    await expect(page).toHaveURL('/projects/domain/storage/difficulty/2/');
    await expect(shownCards(page).first()).toBeVisible();
  });
});

test('a list that is in order already is left as it was written', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { changes: 0 };
    Object.assign(window, { seen });
    new MutationObserver((changes) => {
      for (const { target, removedNodes } of changes)
        if (removedNodes.length > 0 && (target as HTMLElement).matches('[data-projects], [data-count-of]'))
          seen.changes += 1;
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/projects/');
  await expect(page.locator('[data-shown]')).toHaveText(/\d+ projects/);
  await page.waitForLoadState('load');
  expect(await page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes)).toBe(
    0,
  );
  await page.goto('/projects/?sort=title');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes))
    .toBeGreaterThan(0);
});
