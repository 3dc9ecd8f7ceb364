import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { findChromium } from './chromium.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cairn-chromium-'));
const program = join(folder, 'chromium');
writeFileSync(program, '');
chmodSync(program, 0o755);
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the program that CHROMIUM_PATH names is taken, and no other when it is not there', () => {
  vi.stubEnv('CHROMIUM_PATH', program);
  expect(findChromium()).toBe(program);
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'nothing'));
  expect(findChromium()).toBeNull();
});
