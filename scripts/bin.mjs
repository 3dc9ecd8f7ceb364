#!/usr/bin/env node
// The command. It is plain JavaScript, so that an old Node can say what it needs.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 12)) {
  const { programFile } = await import('./program.mjs');
  const { pathToFileURL } = await import('node:url');
  const program = programFile();
  await (program === null ? import('./cairn.ts') : import(pathToFileURL(program).href));
} else {
  console.error(`Cairn needs Node 22.12 or newer; this is ${process.versions.node}. Get it from nodejs.org.`);
  process.exitCode = 1;
}
