import { readBuildOrder } from './build-order.ts';
import { buildSite } from './site.ts';

const usage =
  'npm run build -- [--content DIR] [--out DIR] [--site URL] [--base PATH] [--today YYYY-MM-DD] [--fresh]';
if ((await buildSite(readBuildOrder(usage, true).order)) === null) process.exitCode = 1;
