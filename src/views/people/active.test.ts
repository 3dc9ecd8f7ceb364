import { expect, test } from 'vitest';
import { siteOf } from '../../../tests/content-of.ts';
import { activeNow } from './active.ts';
import { peopleOf } from './people.ts';

test('people are active who were in a call of the last half year before the newest one', () => {
  const site = siteOf(
    {
      'people.yml':
        '- { id: ada, name: Ada Moon }\n- { id: bo, name: Bo Reed }\n- { id: cy, name: Cy Dale }\n',
      'calls/2022-01-10.md': 'Present: Ada Moon, Bo Reed\n\n## Gears\n\nThey turn well.\n',
      'calls/2023-01-09.md': 'Present: Ada Moon, Di Hart\n\n## Gears\n\nThey turn well.\n',
    },
    { today: '2026-01-01' },
  );
  const { now, before, since } = activeNow(site, peopleOf(site).list);
  expect(now.map(({ person }) => person.name)).toEqual(['Ada Moon', 'Cy Dale']);
  expect(before.map(({ person }) => person.name)).toEqual(['Bo Reed']);
  expect(since).toBe('2022-07-10');
});
