#!/usr/bin/env node
// The command of the package. It is plain JavaScript, so that an old Node can say what it needs.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 12)) {
  await import('./cairn.ts');
} else {
  console.error(`Cairn needs Node 22.12 or newer; this is ${process.versions.node}. Get it from nodejs.org.`);
  process.exitCode = 1;
}
