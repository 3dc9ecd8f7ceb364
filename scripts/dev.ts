import { dev } from 'astro';
import { siteConfig } from '../src/integration/site-config.ts';
import { liveSite } from '../src/load/site/live.ts';
import { contentFolder, readAddress, readArguments } from './arguments.ts';
import { openTexts } from './memory.ts';
import { openShed } from './output.ts';

const usage = 'npm run dev -- [--content DIR], with PORT and HOST from the environment';
const { values } = readArguments({ content: 'value' }, usage);
const config = siteConfig({ shed: openShed(), base: '/', address: null });
const order = { folder: contentFolder(values.content), base: '/', today: null };
const site = liveSite(order, openTexts());
await dev({
  ...config,
  server: readAddress(usage),
  integrations: [...(config.integrations ?? []), site],
});
