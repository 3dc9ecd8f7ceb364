import { dev } from 'astro';
import { setBuildInput } from '../src/load/loaded.ts';
import { readArguments } from './arguments.ts';

const { values } = readArguments({ content: 'value' }, 'npm run dev -- [--content DIR]');
setBuildInput({ folder: values.content ?? 'content', base: '/', today: null });
const port = process.env.PORT ? Number(process.env.PORT) : 4321;
await dev({ server: { port, host: process.env.HOST ?? 'localhost' } });
