// Compiles the pages once for all builds: runs by itself after the packages were installed, and when the package is made.
import { resolve } from 'node:path';
import { bringPages } from '../src/integration/compiled/brought.ts';
import { compileInto } from '../src/integration/compiled/kept.ts';

try {
  await bringPages((base, made) => compileInto({ shed: resolve('.cairn'), base, made }));
} catch (cause) {
  // Without them each hub compiles its own at its first build.
  console.error(`The pages were not compiled: ${cause instanceof Error ? cause.message : String(cause)}`);
}
