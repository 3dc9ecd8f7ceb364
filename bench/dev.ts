// Saving a note to seeing it: `npm run dev` over notes of several sizes, a note edited, and its page asked for until it shows that.
//   node bench/dev.ts [51 1000 …]
import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { writeNotes } from './made-up-notes.ts';

const edits = 7;
const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));

console.log('| notes | ready after | an edited note on screen, median | slowest |\n|---|---|---|---|');
try {
  for (const size of sizes.length > 0 ? sizes : [51, 1000]) console.log(await measure(size));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Measures one size; gives the line of the table, in milliseconds. */
async function measure(size: number): Promise<string> {
  const content = join(folder, `content-${size}`);
  writeNotes(content, size);
  const started = performance.now();
  const { server, address } = await serve(content);
  try {
    const note = readdirSync(join(content, 'calls')).sort()[Math.floor(size / 2)] ?? '';
    const page = new URL(`calls/${note.replace(/\.md$/, '/')}`, address);
    await text(page);
    const ready = performance.now() - started;
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit += 1) {
      const mark = `Edit number ${edit} of this note.`;
      const saved = performance.now();
      appendFileSync(join(content, 'calls', note), `\n${mark}\n`);
      // A browser asks when it is told to; who asks before that is served what was there.
      while (!(await text(page)).includes(mark)) await after(10);
      times.push(performance.now() - saved);
    }
    // The first one compiles what the page needs.
    const later = times.slice(1).sort((a, b) => a - b);
    const shown = [ready, later[Math.floor(later.length / 2)], later.at(-1)];
    return `| ${size} | ${shown.map((each) => `${(each ?? Number.NaN).toFixed(0)} ms`).join(' | ')} |`;
  } finally {
    server.kill();
  }
}

async function serve(content: string): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, ['scripts/dev.ts', '--content', content], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', NO_COLOR: '1' },
  });
  let printed = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data) => {
      printed += String(data);
    });
  while (server.exitCode === null) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
    if (address !== undefined) return { server, address };
    await after(20);
  }
  throw new Error(`npm run dev ended: ${printed.slice(-2000)}`);
}

async function text(page: URL): Promise<string> {
  return (await fetch(page)).text();
}
