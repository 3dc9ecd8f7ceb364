import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rooms } from '../../rooms.mjs';

const names = Object.keys(rooms);

test('rooms.mjs knows every folder of src that holds code, and no other', () => {
  const folders = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
    .flatMap(({ name }) =>
      name === 'domain' ? readdirSync('src/domain').map((room) => `domain/${room}`) : [name],
    );
  expect([...names].sort()).toEqual(folders.sort());
});

test('what a room may import exists', () => {
  const imported = Object.values(rooms).flatMap((room) => room.rooms);
  expect(imported.filter((name) => !existsSync(`src/${name}`))).toEqual([]);
});
