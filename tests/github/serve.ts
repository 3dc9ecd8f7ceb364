// The loopback GitHub with the real MirageOS issues, for trying `sync` by hand; it prints where it listens.
//   node tests/github/serve.ts [--as-of DAY|today] [--port N]
//   node tests/github/serve.ts --write content      writes the default hub's snapshot with the real `sync`, and ends
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { worldOfFacts } from './facts.ts';
import { goodToken, startServer } from './server.ts';

const { values } = parseArgs({
  options: {
    'as-of': { type: 'string', default: '2015-02-25' },
    port: { type: 'string', default: '0' },
    write: { type: 'string' },
  },
});
const world = worldOfFacts(values['as-of'] === 'today' ? null : values['as-of']);
const server = await startServer(world, { port: Number(values.port) });

if (values.write === undefined) {
  console.log(`GITHUB_TOKEN=${goodToken} npm run sync -- --content DIR --endpoint ${server.endpoint}`);
} else {
  const child = spawn(
    process.execPath,
    ['scripts/sync.ts', '--content', values.write, '--endpoint', server.endpoint, '--full'],
    { stdio: 'inherit', env: { ...process.env, GITHUB_TOKEN: goodToken } },
  );
  process.exitCode = await new Promise<number>((resume) =>
    child.on('exit', (code) => {
      resume(code ?? 1);
    }),
  );
  await server.close();
}
