import { buildSite, readBuildOrder } from './site.ts';

const usage =
  'npm run build -- [--content DIR] [--out DIR] [--site URL] [--base PATH] [--today YYYY-MM-DD] [--fresh]';
if (!(await buildSite(readBuildOrder(usage).order, 'to publish'))) process.exitCode = 1;
