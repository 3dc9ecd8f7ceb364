// How well the search finds: the queries of bench/search asked on the real page of hubs made from real notes, beside what
// Pagefind finds by itself. `node bench/search.ts --misses` prints what was not found of the half that may be tuned on;
// a name of a hub asks that one only.
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { hasShared, sharedPath } from '../tests/shared.ts';
import { askPage, askPlain } from './search/ask.ts';
import { readQueries, type BenchQuery } from './search/queries.ts';
import { figuresOf, isRightSection, rankOf, type Asked } from './search/score.ts';
import { serveHub } from './search/sites.ts';

const corpora = sharedPath('corpora');
const executablePath = findChromium();
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const queries = readQueries().filter(({ hub }) => wanted.length === 0 || wanted.includes(hub));
if (!hasShared('corpora')) console.log('The notes that the queries are about are not there: skipped.');
else if (executablePath === null) console.log('There is no Chromium (CHROMIUM_PATH names one): skipped.');
else {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const ours: Asked[] = [];
  const plain: Asked[] = [];
  for (const [hub, asked] of Map.groupBy(queries, (query) => query.hub))
    await ask(browser, hub, asked, ours, plain);
  await browser.close();
  report(ours, plain);
  if (process.argv.includes('--misses')) misses(ours.filter(({ query }) => query.half === 'tune'));
}

async function ask(browser: Browser, hub: string, asked: BenchQuery[], ours: Asked[], plain: Asked[]) {
  const site = await serveHub(join(corpora, hub));
  try {
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${site.url}/calls/`);
    for (const query of asked) {
      ours.push({ query, answer: await askPage(browser, site.url, query.query) });
      plain.push({ query, answer: await askPlain(page, query.query) });
    }
    await page.close();
  } finally {
    site.stop();
  }
}

function report(ours: readonly Asked[], plain: readonly Asked[]): void {
  const half = (asked: readonly Asked[], name: string) => asked.filter(({ query }) => query.half === name);
  console.log('| queries | count | MRR | success@1 | success@3 | section right | KB, cold | ms, cold |');
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|');
  row('**not tuned on**', half(ours, 'report'));
  row('not tuned on, plain Pagefind', half(plain, 'report'));
  row('tuned on', half(ours, 'tune'));
  row('tuned on, plain Pagefind', half(plain, 'tune'));
  for (const [kind, asked] of Map.groupBy(half(ours, 'report'), ({ query }) => query.kind))
    row(`not tuned on: ${kind}`, asked);
}

function row(name: string, asked: readonly Asked[]): void {
  const { count, mrr, first, firstThree, section, bytes, ms } = figuresOf(asked);
  const shares = [mrr, first, firstThree, section].map((share) => share.toFixed(3));
  const cost = bytes === 0 ? ['–', '–'] : [(bytes / 1000).toFixed(0), ms.toFixed(0)];
  console.log(`| ${[name, count, ...shares, ...cost].join(' | ')} |`);
}

function misses(asked: readonly Asked[]): void {
  console.log('');
  for (const each of asked) {
    const rank = rankOf(each);
    const right = isRightSection(each);
    if (rank === 1 && right !== false) continue;
    const { hub, kind, query, answers } = each.query;
    console.log(
      `${hub} ${kind} "${query}": ${rank === null ? 'not found' : `place ${rank}`}${right === false ? ', wrong section' : ''}`,
    );
    console.log(
      `   wanted ${answers.map(({ call, sections }) => `${call}#${sections.join('|')}`).join(' ')}`,
    );
    console.log(`   found  ${each.answer.links.slice(0, 4).join(' ')}`);
  }
}
