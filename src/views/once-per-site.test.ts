import { expect, test } from 'vitest';
import { siteOf } from '../../tests/content-of.ts';
import { oncePerSite } from './once-per-site.ts';

test('a view is worked out once for a site, also where there is nothing to see', () => {
  let count = 0;
  const nothing = oncePerSite(() => {
    count += 1;
    return undefined;
  });
  const site = siteOf({});
  expect([nothing(site), nothing(site)]).toEqual([undefined, undefined]);
  expect(count).toBe(1);
});

test('what was worked out for one site is not shown for another', () => {
  const day = oncePerSite(({ today }) => today);
  const site = siteOf({}, { today: '2024-03-01' });
  expect([site, { ...site, today: '2024-03-02' }].map(day)).toEqual(['2024-03-01', '2024-03-02']);
});
