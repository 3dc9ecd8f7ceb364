import type { Block, Outline } from '../model/blocks.ts';
import type { IssueMention } from '../model/content.ts';
import { oneLine } from '../text/words.ts';
import { readIssueName } from '../urls/issue-name.ts';

const longestWords = 200;
/** A block with more of them is a list of issues, not work that somebody took on. */
const mostOfABlock = 20;

/** An address on GitHub that the text shows as it is. */
const address = /https?:\/\/(?:www\.)?github\.com\/[\w-]{1,100}\/[\w.-]{1,100}\/(?:issues|pull)\/\d{1,9}\b/gi;
/** `owner/name#12`, `name#12` and `#12`; `#12` in the middle of a word or a longer number is none. */
const written = /(?<![\w#/.&-])(?:([\w-]{1,100}\/)?([A-Za-z][\w.-]{0,99}))?#(\d{1,9})(?![\w-]|\.\d)/g;
/** Words before a number that is not that of an issue: "agenda item #3", "team #2". */
const otherNumber =
  /\b(?:agenda|attempt|call|goal|group|item|meeting|milestone|number|option|part|phase|point|priority|question|round|session|slide|step|team|topic|version)s?\s*$/i;
/** A heading, or the words of a link in it, that is just the name of a repository. */
const repositoryName = /^[\w-]{1,100}\/[\w.-]{1,100}$/;
const repositoryAddress = /^https?:\/\/(?:www\.)?github\.com\/([\w-]{1,100}\/[\w.-]{1,100})\/?$/i;

/**
 * The issues and pull requests that blocks of a note name: by links to GitHub, by addresses, as `owner/name#12` or as `#12`,
 * which means the repository that the nearest heading names; and the one issue that the item or the topic above a block names,
 * which counts for what names none itself. Only blocks with one of the anchors `said` are looked at.
 */
export function readIssueMentions(
  outline: Outline,
  { said, topics }: { readonly said: ReadonlySet<string>; readonly topics: ReadonlySet<string> },
): IssueMention[] {
  return outline.blocks.flatMap((block) => {
    if (!said.has(block.anchor) || block.quoted) return [];
    const own = mentionsOf(block, () => repositoryAbove(outline, block)).slice(0, mostOfABlock);
    const above = mentionAbove(outline, block, topics);
    return above ? [...own, { ...above, anchor: block.anchor, words: null }] : own;
  });
}

/** The one issue that the nearest item or topic above names, null where none or several do. */
function mentionAbove(outline: Outline, block: Block, topics: ReadonlySet<string>): IssueMention | null {
  for (let at = block.parent; at !== null; at = outline.blocks[at]?.parent ?? null) {
    const above = outline.blocks[at];
    if (!above || (above.kind === 'heading' && !topics.has(above.anchor))) return null;
    const [only, second] = mentionsOf(above, () => repositoryAbove(outline, above));
    if (only) return second === undefined ? only : null;
  }
  return null;
}

function mentionsOf(block: Block, repositoryHere: () => string | null): IssueMention[] {
  const found: IssueMention[] = [];
  const add = (words: string, repo: string | null, number: number): void => {
    if (number < 1 || found.some((each) => each.words === words && each.number === number)) return;
    found.push({ anchor: block.anchor, words, repo, number });
  };
  // What a link or an address says is blanked out, so that its number is not read again without its repository.
  let rest = block.text;
  for (const { kind, start, end, url } of block.spans) {
    const named = kind === 'link' && url !== null ? readIssueName(url) : null;
    if (named)
      add(oneLine(block.text.slice(start, Math.min(end, start + longestWords))), named.repo, named.number);
    if (kind === 'link' || kind === 'code' || kind === 'deleted') rest = blanked(rest, start, end);
  }
  for (const match of rest.matchAll(address)) {
    const named = readIssueName(match[0]);
    if (named) add(match[0], named.repo, named.number);
    rest = blanked(rest, match.index, match.index + match[0].length);
  }
  for (const { 0: words, 1: owner, 2: name, 3: number, index } of rest.matchAll(written)) {
    if (name !== undefined) add(words, `${owner ?? ''}${name}`, Number(number));
    else if (!otherNumber.test(rest.slice(Math.max(0, index - 20), index)))
      add(words, repositoryHere(), Number(number));
  }
  return found;
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + text.slice(end);
}

/** The repository that the nearest heading above names, null where none does. */
function repositoryAbove({ blocks }: Outline, block: Block): string | null {
  for (let at = block.parent; at !== null; at = blocks[at]?.parent ?? null) {
    const above = blocks[at];
    if (above?.kind !== 'heading') continue;
    const text = above.text.trim();
    if (repositoryName.test(text)) return text;
    const linked = above.spans.flatMap(({ url }) => repositoryAddress.exec(url ?? '')?.[1] ?? []);
    if (linked.length === 1) return linked[0] ?? null;
  }
  return null;
}
