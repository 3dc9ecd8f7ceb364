// Compiles the pages and puts the program together, once for all builds: runs by itself after the packages were installed, and when the package is made.
import { resolve } from 'node:path';
import { bring } from '../src/integration/compiled/brought.ts';
import { compileInto } from '../src/integration/compiled/kept.ts';
import { bundleProgram } from './bundle.ts';

try {
  await bring({
    compile: (base, made) => compileInto({ shed: resolve('.cairn'), base, made }),
    bundle: bundleProgram,
  });
} catch (cause) {
  // Without them each hub compiles its own at its first build, and loads every module.
  console.error(`The pages were not compiled: ${cause instanceof Error ? cause.message : String(cause)}`);
}
