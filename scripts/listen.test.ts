import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listenOnFree } from './listen.ts';

function server() {
  const made = createServer();
  onTestFinished(() => void made.close());
  return made;
}

test('where a port is taken, the next one that is free is', async () => {
  const first = await listenOnFree(server(), 0, '127.0.0.1');
  const second = await listenOnFree(server(), first, '127.0.0.1');
  expect(second).toBeGreaterThan(first);
  expect(second).toBeLessThanOrEqual(first + 20);
});

test('a host that is none is not tried again', async () => {
  await expect(listenOnFree(server(), 0, '203.0.113.1')).rejects.toThrow(/EADDRNOTAVAIL/);
});
