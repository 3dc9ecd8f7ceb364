import { execFileSync } from 'node:child_process';
import { staticServer } from '../../scripts/serve.ts';
import { out, port, siteUrl, today } from './site.ts';

/** Builds the default hub with the real command and serves it as `npm start` does; gives what ends the server. */
export default async function buildSite(): Promise<() => Promise<void>> {
  const flags = ['--content', 'content', '--out', out, '--site', siteUrl, '--today', today];
  execFileSync(process.execPath, ['scripts/build.ts', ...flags], { stdio: 'inherit' });
  const server = staticServer(out, '/');
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
}
