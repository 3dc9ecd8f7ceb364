import { unescapeHtml } from '../domain/text/unescape-html.ts';
import { plainWeight } from './index-format.ts';

/** A place in a page that a hit may lead to: an element with an id. */
export interface PageAnchor {
  readonly element: string;
  readonly id: string;
  /** Its own text, and that of what is marked or linked inside it. */
  readonly text: string;
  /** How many words stand before it. */
  readonly location: number;
}

/** What is searched of a page: its words in a row, with how much each of them counts. */
export interface PageWords {
  readonly words: readonly string[];
  readonly weights: readonly number[];
  readonly anchors: readonly PageAnchor[];
}

// The elements as Pagefind 1.5 knows them.
const sentences = new Set('h1 h2 h3 h4 h5 h6 p td div ul li article section'.split(' '));
const inline = new Set(
  'a abbr acronym b bdo big br button cite code dfn em i img input kbd label map object output q samp script select small span strong sub sup textarea time tt var'.split(
    ' ',
  ),
);
const unread = new Set('head style script noscript label form svg footer nav iframe template'.split(' '));
/** Elements that set their words apart by their looks, though they are no sentences. */
const apart = new Set(
  'br hr dl dt dd th tr table caption pre summary details blockquote figure figcaption'.split(' '),
);
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A heading counts as many times more than the running text as its level is below eight. */
const headingWeight = (level: number) => (8 - level) * plainWeight;

/** What Unicode calls white space. */
const space = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/;
/** A block that ends with one of these gets a full stop, so that what is shown of a page reads well. */
const endsOpen = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}'")$*]$/u;

interface OpenElement {
  readonly tag: string;
  /** How often something was written before it. */
  readonly writtenBefore: number;
  readonly anchors: readonly AnchorText[];
}

interface AnchorText extends Omit<PageAnchor, 'text'> {
  text: string;
}

/**
 * The words of the HTML of a search document as Pagefind 1.5 takes them. It is HTML that this project wrote, so every element that is
 * opened is closed, and attributes stand in double quotes.
 */
export function textWords(html: string): PageWords {
  const reader = new Reader();
  reader.read(html);
  return reader.result();
}

/** The words of the title of a page likewise, which stand before those of its text. */
export function titleWords(title: string): PageWords {
  const reader = new Reader();
  reader.read('<h1>');
  reader.text(title);
  reader.read('</h1>');
  return reader.result();
}

/** The words of a text without marks, as `textWords` tells them apart. */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll('\u200B', '')
    .split(space)
    .filter((word) => word !== '');
}

class Reader {
  readonly #words: string[] = [];
  readonly #weights: number[] = [];
  readonly #anchors: AnchorText[] = [];
  readonly #open: OpenElement[] = [];
  /** The word that is being written. */
  #word = '';
  /** The end of what was written last, before entities become characters. */
  #end = '';
  #written = 0;
  #weight = plainWeight;
  /** How many elements are open whose text is left out. */
  #unread = 0;

  read(html: string): void {
    const tokens = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
    for (const [token, slash, name, attributes = ''] of html.matchAll(tokens)) {
      if (name === undefined) {
        if (!token.startsWith('<!--')) this.#text(token, unescapeHtml(token));
      } else if (slash === '/') this.#close(name.toLowerCase());
      else this.#start(name.toLowerCase(), attributes);
    }
  }

  /** Plain text. */
  text(text: string): void {
    this.#text(text, text);
  }

  result(): PageWords {
    this.#endWord();
    const anchors = this.#anchors.map((anchor) => ({ ...anchor, text: wordsOf(anchor.text).join(' ') }));
    return { words: this.#words, weights: this.#weights, anchors };
  }

  #text(written: string, text: string): void {
    if (this.#unread > 0) return;
    this.#mark(written);
    for (const anchor of this.#open.at(-1)?.anchors ?? []) anchor.text += text;
    const parts = text.split(space);
    const last = parts.length - 1;
    for (let at = 0; at < last; at += 1) {
      this.#word = this.#word === '' ? (parts[at] ?? '') : this.#word + (parts[at] ?? '');
      this.#endWord();
    }
    this.#word += parts[last] ?? '';
  }

  #mark(written: string): void {
    this.#end = written;
    this.#written += 1;
  }

  #space(): void {
    this.#endWord();
    this.#mark(' ');
  }

  #endWord(): void {
    // Browsers do not show it; some texts have it where a line may break.
    const word = this.#word.includes('\u200B') ? this.#word.replaceAll('\u200B', '') : this.#word;
    this.#word = '';
    if (word === '') return;
    this.#words.push(word);
    this.#weights.push(this.#weight);
  }

  #start(tag: string, attributes: string): void {
    if (this.#unread === 0) {
      const id = / id="([^"]*)"/.exec(attributes)?.[1];
      if (sentences.has(tag) || apart.has(tag)) this.#endWord();
      if (apart.has(tag)) this.#space();
      const around = this.#open.at(-1)?.anchors ?? [];
      let anchors = inline.has(tag) ? around : [];
      if (id !== undefined) {
        this.#space();
        const location = this.#words.length;
        const own = { element: tag, id: unescapeHtml(id).split(space).join(''), text: '', location };
        this.#anchors.push(own);
        anchors = [...anchors, own];
      }
      if (empty.has(tag)) return;
      this.#open.push({ tag, writtenBefore: this.#written, anchors });
      const level = /^h([1-6])$/.exec(tag)?.[1];
      if (level !== undefined) this.#weight = headingWeight(Number(level));
    } else if (empty.has(tag)) return;
    else this.#open.push({ tag, writtenBefore: this.#written, anchors: [] });
    if (unread.has(tag)) this.#unread += 1;
  }

  #close(tag: string): void {
    const at = this.#open.findLastIndex((open) => open.tag === tag);
    const closed = this.#open[at];
    if (!closed) return;
    for (const open of this.#open.splice(at)) if (unread.has(open.tag)) this.#unread -= 1;
    if (this.#unread > 0 || unread.has(tag)) return;
    if (sentences.has(tag)) {
      if (this.#written > closed.writtenBefore && endsOpen.test(this.#end)) this.#word += '.';
      this.#space();
    } else if (apart.has(tag)) this.#space();
    if (/^h[1-6]$/.test(tag)) this.#weight = plainWeight;
  }
}
