// Writes content/github/issues.json: runs the real `sync` against the loopback server, which tells the MirageOS issues
// as they stood on the day of the default hub. Usage: node tests/github/make-snapshot.ts [--content DIR] [--as-of DAY|today]
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { worldOfFacts } from './facts.ts';
import { goodToken, startServer } from './server.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    'as-of': { type: 'string', default: '2015-02-25' },
  },
});
const server = await startServer(worldOfFacts(values['as-of'] === 'today' ? null : values['as-of']));
const child = spawn(
  process.execPath,
  ['scripts/sync.ts', '--content', values.content, '--endpoint', server.endpoint, '--full'],
  { stdio: 'inherit', env: { ...process.env, GITHUB_TOKEN: goodToken } },
);
process.exitCode = await new Promise<number>((resume) =>
  child.on('exit', (code) => {
    resume(code ?? 1);
  }),
);
await server.close();
