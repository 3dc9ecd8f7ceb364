import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { staticServer } from '../../scripts/serve.ts';
import { builtSite } from '../site/build.ts';
import { baseOfAddress } from '../../src/domain/urls/base-path.ts';
import { siteFixture, type SiteName } from '../site/fixtures.ts';

interface Served {
  /** The folder of the built site. */
  readonly folder: string;
  readonly url: string;
  readonly close: () => void;
}

/**
 * Playwright's test on one of the built sites, the default hub unless `test.use({ siteName })` names another. It is served as
 * `npm start` does, by each worker for itself and on a port that the system chooses; addresses in tests begin with `/`, or with the base
 * path of the site.
 */
export const test = base.extend<
  { siteName: SiteName; siteFolder: string },
  { serve: (name: SiteName) => Promise<Served> }
>({
  siteName: ['hub', { option: true }],
  serve: [
    async ({}, use) => {
      const served = new Map<SiteName, Promise<Served>>();
      await use((name) => {
        const site = served.get(name) ?? serveSite(name);
        served.set(name, site);
        return site;
      });
      for (const site of served.values()) (await site).close();
    },
    { scope: 'worker' },
  ],
  siteFolder: async ({ serve, siteName }, use) => use((await serve(siteName)).folder),
  baseURL: async ({ serve, siteName }, use) => use((await serve(siteName)).url),
});

export { expect } from '@playwright/test';

async function serveSite(name: SiteName): Promise<Served> {
  const folder = await builtSite(name);
  const { flags } = siteFixture(name);
  const address = flags[flags.indexOf('--site') + 1];
  const server = staticServer(folder, flags.includes('--site') && address ? baseOfAddress(address) : '/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
