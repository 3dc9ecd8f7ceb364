import { axeFaults } from './axe.ts';
import { expect, test } from './site.ts';

const call = '/calls/2015-02-25/';

test('the agenda of a call leads to its sections', async ({ page }) => {
  await page.goto(call);
  await page.getByRole('main').getByRole('link', { name: 'Irmin progress' }).first().click();
  await expect(page).toHaveURL(/#irmin-progress$/);
  await expect(page.locator('#irmin-progress')).toBeInViewport();
});

test('a section leads to the same topic in the call before, and back', async ({ page }) => {
  await page.goto(call);
  const before = page
    .locator('.headed:has(#irmin-progress) + .thread-line')
    .getByRole('link', { name: /^←/ });
  await before.click();
  await expect(page).toHaveURL(/\/calls\/2014-\d\d-\d\d\/#irmin/);
  await page
    .locator('.thread-line')
    .getByRole('link', { name: /25 February 2015 →/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/calls\/2015-02-25\/#irmin-progress$/);
});

test('who was there leads to a person, whose page leads back to the call', async ({ page }) => {
  await page.goto(call);
  await page.locator('.present summary').click();
  await page.locator('.present').getByRole('link', { name: 'Mindy Preston' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mindy Preston');
  await page.getByRole('link', { name: '25 February 2015', exact: true }).click();
  await expect(page).toHaveURL(call);
});

test('a call leads to the projects it spoke of, and a project back to the call', async ({ page }) => {
  await page.goto(call);
  await page.getByRole('link', { name: /^\d+ projects$/ }).click();
  await page.getByRole('complementary').getByRole('link', { name: 'Iperf every day' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iperf every day');
  await page.getByRole('complementary').locator(`a[href="${call}"]`).first().click();
  await expect(page).toHaveURL(call);
});

test('every promise and decision leads to an element of the notes that says it', async ({ page }) => {
  for (const path of ['/calls/actions/', '/calls/decisions/']) {
    await page.goto(path);
    const targets = await page
      .locator('main .about a[href*="#"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets.slice(0, 12)) {
      await page.goto(target);
      const id = decodeURIComponent(target.split('#')[1] ?? '');
      await expect(page.locator(`[id="${id}"]`), target).toBeVisible();
    }
  }
});

test('a topic is told in time order, with its pictures in words', async ({ page }) => {
  await page.goto('/calls/topics/');
  await page.getByRole('link', { name: 'Pioneer Projects' }).click();
  const days = await page
    .locator('ol h2 time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual([...days].sort());
  await expect(page.getByRole('img', { name: /^Discussed on .*25 February 2015/ })).toBeVisible();
});

test('a page that lies on one of the ways into the calls says on which', async ({ page }) => {
  await page.goto('/calls/decisions/2015/');
  await expect(page.locator('.sections a[aria-current]')).toHaveText('Decisions');
  await page.goto('/calls/decisions/');
  await expect(page.locator('.sections a[aria-current="page"]')).toHaveText('Decisions');
});

test.describe('of a year of which nothing is open any more', () => {
  test.use({ siteName: 'large' });
  test('the page of promises shows those of which nobody knows more', async ({ page }) => {
    await page.goto('/calls/actions/2017/');
    await expect(page.getByRole('heading', { level: 2, name: /^\d+ open$/ })).toHaveCount(0);
    await expect(page.locator('details.folded').first()).toHaveAttribute('open', '');
    await expect(page.locator('details.folded').first().getByRole('listitem').first()).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the calls, their memory and the people read as they do with it', async ({ page }) => {
    await page.goto('/calls/');
    await page.getByRole('link', { name: 'Promises' }).click();
    await expect(page.getByRole('heading', { level: 2, name: /^\d+ open$/ })).toBeVisible();
    await page.locator('summary').first().click();
    await page.goto('/people/');
    await expect(page.getByRole('heading', { name: 'Testing squad' })).toBeVisible();
  });
});

for (const [scheme, width] of [
  ['light', 360],
  ['dark', 1440],
] as const) {
  test(`pages of the memory keep WCAG 2.2 AA, everything unfolded, ${scheme} at ${width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/calls/actions/', '/calls/topics/', '/people/amir-chaudhry/']) {
      await page.goto(path);
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      expect(await axeFaults(page), path).toEqual([]);
    }
  });
}

test('the newest call leads on to the one that is planned', async ({ page }) => {
  await page.goto(call);
  await page.getByRole('link', { name: 'Next call Wednesday 11 March 2015' }).click();
  await expect(page).toHaveURL('/calls/next/');
});

test('each page goes over into the next, and no transition is aborted', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      document.documentElement.dataset['revealed'] = viewTransition === null ? 'at once' : 'in transition';
    });
  });
  await page.goto(call);
  for (const name of ['Projects', 'Roadmap', 'Calls', 'People']) {
    await page.getByRole('banner').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(page.locator('html')).toHaveAttribute('data-revealed', 'in transition');
  }
  expect(faults).toEqual([]);
});
