import { dev } from 'astro';
import { liveSite } from '../src/load/site/live.ts';
import { readAddress, readArguments } from './arguments.ts';

const usage = 'npm run dev -- [--content DIR], with PORT and HOST from the environment';
const { values } = readArguments({ content: 'value' }, usage);
const site = liveSite({ folder: values.content ?? 'content', base: '/', today: null });
await dev({ server: readAddress(usage), integrations: [site] });
