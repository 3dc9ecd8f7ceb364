import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs code beside the threads of a build; gives its exit code and how it was ended. */
function run(code: string) {
  const threads = new URL('./threads.ts', import.meta.url).href;
  const begun = `const { beginThreads, stopThreads } = await import('${threads}');
    const threads = beginThreads({ lang: 'en', memory: null, last: null }, true);`;
  const args = ['--input-type=module', '-e', `${begun}\n${code}`];
  const { status, signal, stderr } = spawnSync(process.execPath, args, { timeout: 20_000, encoding: 'utf8' });
  return { status, signal, stderr };
}

test('a build that ends before its threads got an order does not wait for them', () => {
  expect(run('')).toEqual({ status: 0, signal: null, stderr: '' });
  expect(run('process.exitCode = 1; await new Promise((done) => setTimeout(done, 300));').status).toBe(1);
  expect(run('await stopThreads(threads);').status).toBe(0);
}, 60_000);
