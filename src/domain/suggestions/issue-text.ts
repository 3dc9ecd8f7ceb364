import { compareText } from '../text/compare.ts';
import { shorten } from '../text/shorten.ts';
import { oneLine } from '../text/words.ts';

/** An issue as people wrote it. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

/** A label, or a tag that a title begins with, such as `[Bug]` or `docs:`. */
export interface Tag {
  /** As it was written. */
  readonly name: string;
  /** Its words in lower case, separators and pictures gone: `kind/Bug-Report 🐛` becomes `kind bug report`. */
  readonly words: string;
}

/** An issue's text made ready for rules: cleaned, capped, prose apart from code. */
export interface PreparedIssue {
  /** The title on one line, without the tags it begins with. */
  readonly title: string;
  /** The body without code blocks, quotes, pictures and the template's comments. */
  readonly prose: string;
  /** The body as it was written, capped. */
  readonly body: string;
  /** Characters of the body before the cap. */
  readonly bodyLength: number;
  /** Labels and the title's tags, sorted, without repeats. */
  readonly tags: readonly Tag[];
}

/** How much of a body the rules read: past this an issue is long whatever it says. */
const bodyCap = 20_000;
const titleCap = 400;
const labelCap = 100;
const labelsCap = 100;
const evidenceCap = 60;

/** Cleans and caps an issue's text. Linear in its size. */
export function prepareIssue(issue: IssueText): PreparedIssue {
  const whole = issue.body.trim();
  const body = visibleText(whole.slice(0, bodyCap));
  const { title, tags } = splitTitleTags(visibleLine(issue.title.slice(0, titleCap)));
  const names = [...issue.labels].sort().slice(0, labelsCap);
  return { title, prose: proseOf(body), body, bodyLength: whole.length, tags: tagsOf([...names, ...tags]) };
}

/** Words fit to be shown as evidence: one line, at most 60 characters, no e-mail address, no control characters. */
export function evidenceOf(words: string): string {
  const line = visibleLine(words.slice(0, 1000));
  return shorten(line.replace(/[^\s@<>()]{1,64}@[^\s@<>()]{1,190}/g, '…'), evidenceCap);
}

/** A label's words in lower case, the boundaries of camelCase included; separators and pictures become spaces. */
export function labelWords(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'.]+/gu, ' ')
    .trim();
}

/** Takes the tags off a title's start: `[Docs] cli: Explain …` says what kind of work it is and where, then what to do. */
function splitTitleTags(whole: string): { title: string; tags: string[] } {
  const tags: string[] = [];
  let title = whole;
  for (let round = 0; round < 4; round += 1) {
    const found =
      /^[[(]([^\][()]{1,30})[\])]\s*:?\s*(?=\S)/.exec(title) ??
      /^(bug|fix|feat|feature|(?:feature|bug) (?:request|report)|enhancement|enh|docs?|documentation|chore|refactor|tests?|perf|style|ci|build|question|discussion|rfc|proposal|epic|tracking)(?:\([^)]{1,30}\))?: ?(?=\S)/i.exec(
        title,
      );
    if (found?.[1] === undefined) break;
    tags.push(found[1]);
    title = title.slice(found[0].length);
  }
  return { title, tags };
}

function tagsOf(names: readonly string[]): Tag[] {
  const byWords = new Map<string, Tag>();
  for (const name of names) {
    const shown = visibleLine(name.slice(0, labelCap));
    const words = labelWords(shown);
    const before = byWords.get(words);
    if (words !== '' && (before === undefined || shown < before.name))
      byWords.set(words, { name: shown, words });
  }
  return [...byWords.values()].sort((a, b) => compareText(a.words, b.words));
}

/** Text without control, bidirectional, zero-width and broken characters; line breaks and tabs stay. */
function visibleText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, (character) => (/[\n\t]/.test(character) ? character : ''));
}

function visibleLine(text: string): string {
  return oneLine(visibleText(text));
}

/** What a person wrote in sentences: code, quotes, pictures and comments of the template left out. */
function proseOf(body: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? null;
    if (mark !== null && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    else if (fence === null && !/^(?: {4}|\t| {0,3}>)/.test(line)) lines.push(line);
  }
  return withoutComments(lines.join('\n')).replace(/!\[[^\]\n]{0,200}\]\([^)\s]{0,500}\)/g, ' ');
}

/** The text without HTML comments, in which issue templates speak to the writer. */
function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const from = text.indexOf('<!--', at);
    if (from < 0) return kept + text.slice(at);
    kept += text.slice(at, from);
    const to = text.indexOf('-->', from + 4);
    if (to < 0) return kept;
    at = to + 3;
  }
}
