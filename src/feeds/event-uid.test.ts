import { expect, test } from 'vitest';
import { eventUid } from './event-uid.ts';

const hub = 'https://kestrel.example/';

test('an entry keeps its UID, which is a UUID of version 8', () => {
  // Written down, because subscribers would see every call twice if it changed.
  expect(eventUid(hub, 'call 2024-02-27')).toBe('70f4a9cf-6e82-82c0-8052-cefe288bf6d3');
  expect(eventUid(hub, 'call 2024-02-27')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('another day or another hub has another UID', () => {
  const uids = [
    eventUid(hub, 'call 2024-02-27'),
    eventUid(hub, 'call 2024-02-28'),
    eventUid(`${hub}wings/`, 'call 2024-02-27'),
  ];
  expect(new Set(uids).size).toBe(3);
});
