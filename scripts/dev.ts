import { dev } from 'astro';
import { setBuildInput } from '../src/load/loaded.ts';
import { readAddress, readArguments } from './arguments.ts';

const usage = 'npm run dev -- [--content DIR], with PORT and HOST from the environment';
const { values } = readArguments({ content: 'value' }, usage);
setBuildInput({ folder: values.content ?? 'content', base: '/', today: null });
await dev({ server: readAddress(usage) });
