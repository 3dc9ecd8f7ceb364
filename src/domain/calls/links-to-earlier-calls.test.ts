import { expect, test } from 'vitest';
import type { Block, Outline } from '../model/blocks.ts';
import { readCallReference } from './call-reference.ts';
import { linksToEarlierCalls, readSaidOfLinks } from './links-to-earlier-calls.ts';

const place = { line: 1, column: 1, offset: 0 };
/** One block whose words in [brackets] link to the promise of an earlier call. */
function note(text: string, more: Partial<Block> = {}): Outline {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const span = { kind: 'link', start, end, url: '/calls/2020-01-01/#write' } as const;
  const block: Block = {
    index: 0,
    kind: 'paragraph',
    depth: 0,
    parent: null,
    text: text.replace(/[[\]]/g, ''),
    spans: start < 0 ? [] : [span],
    checked: null,
    ordered: false,
    quoted: false,
    cells: [],
    header: false,
    id: null,
    anchor: 'x',
    start: place,
    end: place,
    ...more,
  };
  return { blocks: [block] };
}
const said = (text: string, more: Partial<Block> = {}) =>
  linksToEarlierCalls(readSaidOfLinks(note(text, more)), readCallReference);

test('"(done)" after or before a link says the promise is kept', () => {
  for (const text of ['[the text] (done)', 'Yes: [the text], (Finished).', '(done) [the text]']) {
    expect(said(text).done).toEqual(['2020-01-01#write the text']);
  }
});

test('a link alone, or "not done" beside it, says nothing', () => {
  for (const text of [
    'See [the text].',
    '[the text] (not done)',
    '[the text] is done soon',
    '(done) other things, then much later [the text]',
  ]) {
    expect(said(text).done).toEqual([]);
  }
});

test('a ticked line that links to a promise says it is kept', () => {
  expect(said('[the text]', { kind: 'item', depth: 1, checked: true }).done).toEqual([
    '2020-01-01#write the text',
  ]);
  expect(said('[the text]', { kind: 'item', depth: 1, checked: false }).done).toEqual([]);
});

test('what is quoted says nothing', () => {
  expect(said('[the text] (done)', { quoted: true }).done).toEqual([]);
});

test('"supersedes" before a link says a decision no longer holds', () => {
  expect(said('This supersedes the decision of [January].').superseded).toEqual(['2020-01-01#write January']);
  expect(said('Nobody supersedes anything; see [January].').superseded).toEqual([]);
});
