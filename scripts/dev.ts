import { liveSearch } from '../src/integration/live-search.ts';
import { headSchema } from '../src/domain/model/look.ts';
import { siteConfig } from '../src/integration/site-config.ts';
import { liveSite } from '../src/load/site/live.ts';
import { contentFolder, readAddress, readArguments } from './arguments.ts';
import { openTexts } from './memory.ts';
import { openShed } from './output.ts';

const usage = 'npm run dev -- [--content DIR] [--port N] [--open], with PORT and HOST from the environment';
const { values, switches } = readArguments({ content: 'value', port: 'value', open: 'switch' }, usage);
const config = siteConfig({ shed: openShed(), base: '/', address: null, head: headSchema.parse({}) });
const order = { folder: contentFolder(values.content), base: '/', today: null };
const site = liveSite(order, openTexts());
// Astro would tell its makers of each start, and ask git about the folder for that.
process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
const { dev } = await import('astro');
await dev({
  ...config,
  server: { ...readAddress(usage, values['port']), open: switches['open'] ?? false },
  integrations: [...(config.integrations ?? []), liveSearch('/'), site],
});
