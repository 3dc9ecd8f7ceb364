import { expect, test } from './site.ts';

const longCall = '/calls/2016-01-06/';

test.use({ siteName: 'large' });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, permissions: ['clipboard-read', 'clipboard-write'] });

  test('the contents of a long call stay within reach, and a place chosen from them is in sight', async ({
    page,
  }) => {
    await page.goto(longCall);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const contents = page.getByRole('button', { name: 'Contents' });
    await expect(contents).toBeInViewport();
    await contents.click();
    const list = page.getByRole('navigation', { name: 'Contents' });
    await list.getByRole('link', { name: 'Reports' }).click();
    await expect(list).toBeHidden();
    await expect(page.locator('#reports')).toBeInViewport();
    const [bar, target] = [await contents.boundingBox(), await page.locator('#reports').boundingBox()];
    expect(target?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  });

  test('the contents open and close by keyboard, and focus comes back', async ({ page }) => {
    await page.goto(longCall);
    const contents = page.getByRole('button', { name: 'Contents' });
    await contents.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: 'Contents' })).toBeHidden();
    await expect(contents).toBeFocused();
  });

  test('what is wider than a phone scrolls in itself, and the keyboard reaches it', async ({ page }) => {
    await page.goto(longCall);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const box of [page.locator('.wide').first(), page.locator('.prose pre').first()]) {
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
  });

  test('a heading and a sentence that was decided have a link, which is copied', async ({ page }) => {
    await page.goto(longCall);
    await page.getByRole('link', { name: 'Link to this place: Reports' }).click();
    await expect(page.getByRole('status')).toHaveText('The link is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\/calls\/2016-01-06\/#reports$/,
    );
    await page.locator('.said-here').getByRole('link', { name: 'Decided' }).click();
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await expect(page.locator(`[id="${id}"]`)).toContainText('We agreed to keep them');
  });
});

test('45 people are a line, with their companies, and unfold to their names', async ({ page }) => {
  await page.goto(longCall);
  const line = page.locator('.fold summary');
  await expect(line).toContainText('45 people');
  await expect(line).toContainText('Quarry (12)');
  await expect(page.locator('.fold').getByRole('link', { name: 'Flo Marsh' }).first()).toBeHidden();
  await expect(page.getByText('45 people')).toHaveCount(1);
  await line.click();
  await expect(page.locator('.fold').getByRole('link', { name: 'Flo Marsh' }).first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the contents open, lead to a place and close', async ({ page }) => {
    await page.goto(longCall);
    const list = page.getByRole('navigation', { name: 'Contents' });
    await page.getByRole('button', { name: 'Contents' }).click();
    await list.getByRole('link', { name: 'Reports' }).click();
    await page.mouse.click(180, 700);
    await expect(list).toBeHidden();
  });
});

test('a list of hundreds of calls says what each was about, and shows who came in every year', async ({
  page,
}) => {
  await page.goto('/calls/');
  const row = page.locator('.call').first();
  await expect(row.getByRole('link')).toHaveText(/^\d+ \w+ \d{4}$/);
  await expect(row).not.toContainText('Harbour Council');
  await expect(row).not.toContainText('Registration');
  await expect(row).toContainText(/Lamps|Oil|Gears|Budget|Names|library|questions/);
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('row', { name: '2020 0' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2017' }).click();
  await expect(page.getByRole('heading', { name: '2017', exact: true })).toBeInViewport();
});

test('the horizon of the home page is that of its calls, and says so; every year of the list has a path', async ({
  page,
}) => {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    await expect(page.getByText('400 calls, from 6 January 2016 to')).toBeVisible();
    const land = await page.locator('.horizon').boundingBox();
    const cairn = await page.locator('.horizon .mark').boundingBox();
    expect(land?.width).toBe(width);
    expect((cairn?.y ?? 0) + (cairn?.height ?? 0)).toBeLessThan((land?.y ?? 0) + (land?.height ?? 0));
    await page.goto('/calls/');
    const path = await page.locator('.year .path').first().boundingBox();
    expect((path?.x ?? width) + (path?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(path?.width).toBeGreaterThan(width / 4);
  }
});

test('topics are sorted without script, each with the path of its life, and standing items stand apart', async ({
  page,
}) => {
  await page.goto('/calls/topics/');
  await page.getByRole('link', { name: 'Most discussed' }).click();
  const counts = await page
    .locator('.thread .quiet')
    .allTextContents()
    .then((texts) => texts.map((text) => Number(/\d+/.exec(text)?.[0])));
  expect(counts.length).toBeGreaterThan(3);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  await expect(page.locator('.thread svg').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Most discussed' })).toHaveAttribute('aria-current', 'page');
});

test('calls that have come since the last visit are marked, by what this device keeps alone, until that is forgotten', async ({
  page,
}) => {
  const marks = page.locator('.is-new');
  await page.goto('/calls/');
  await expect(page.locator('.since')).toBeHidden();
  await expect(marks).toHaveCount(0);
  const days = await page
    .locator('[data-call-day]')
    .evaluateAll((calls) => calls.map((call) => call.getAttribute('data-call-day') ?? ''));
  // As a visit on the day of the third newest call would have left it.
  await page.evaluate((seen) => {
    localStorage.setItem('cairn-visit /', JSON.stringify({ since: null, seen, at: 0 }));
  }, days.toSorted().at(-3));
  await page.reload();
  await expect(marks).toHaveCount(2);
  await expect(page.locator('.since')).toBeVisible();
  await page.goto('/');
  await expect(marks.first()).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(marks).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test.describe('who says a line', () => {
  const ada = 'b.who >> text="Ada:"';
  for (const [width, media, inMargin] of [
    [1280, 'screen', true],
    [768, 'screen', false],
    [680, 'print', true],
  ] as const)
    test(`stands ${inMargin ? 'in the margin' : 'before it'} at ${width} px, ${media}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media });
      await page.goto(longCall);
      const name = await page.locator(ada).first().boundingBox();
      const heading = await page.locator('#glass').boundingBox();
      const right = (name?.x ?? 0) + (name?.width ?? 0);
      if (inMargin) expect(right).toBeLessThanOrEqual(heading?.x ?? 0);
      else expect(name?.x).toBeCloseTo(heading?.x ?? 0, 0);
      // Nothing is cut off, and names of two lines do not touch the next.
      const all = await page
        .locator('b.who')
        .evaluateAll((names) =>
          names.map((one) => one.getBoundingClientRect()).map(({ x, y, bottom }) => ({ x, y, bottom })),
        );
      for (const [at, { x, y }] of all.entries()) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(all[at - 1]?.bottom ?? 0);
      }
    });

  test('is read once, with what is said', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(longCall);
    await expect(page.locator('.notes p', { hasText: 'Blue glass' })).toHaveText(
      /^\s*Ada: Blue glass is dear\.\s*Bo: Green glass/,
    );
  });
});
