import { unescapeHtml } from '../domain/text/unescape-html.ts';

/** Elements whose content is no text of the page; ways to other pages are in those. */
const unread = new Set([
  'nav',
  'script',
  'style',
  'template',
  'svg',
  'form',
  'button',
  'select',
  'textarea',
  'noscript',
]);
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const blocks = new Set(
  'address article aside blockquote dd details div dl dt figure figcaption footer header li main nav ol p pre section summary table tbody thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const marks: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', del: '~~', s: '~~' };

interface Open {
  readonly tag: string;
  /** What is written at its end. */
  readonly end: string;
  /** Its text is left out. */
  readonly isUnread: boolean;
  readonly number?: { at: number };
  /** Where its text begins. */
  readonly from: number;
}

/**
 * The main part of a page as Markdown. The page is one that a build wrote: well-formed, its attributes in double quotes, and already
 * without what may not be published, so its text is all that is taken. `origin` is put before links to the site's own pages.
 */
export function pageMarkdown(html: string, origin: string): string | null {
  const main = /<main\b[^>]*>([^]*)<\/main>/.exec(html)?.[1];
  return main === undefined ? null : new Writer(origin).write(main);
}

/** Whether a page says that its Markdown is beside it. */
export function hasMarkdown(html: string): boolean {
  return html.includes(' type="text/markdown"');
}

class Writer {
  readonly #origin: string;
  readonly #open: Open[] = [];
  /** Finished blocks, each with the white space before it. */
  readonly #blocks: string[] = [];
  /** The block that is being written. */
  #text = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  write(html: string): string {
    const tokens = /<!--[^]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>|[^<]+|</gi;
    let afterEnd = false;
    for (const [token, slash, name, attributes = ''] of html.matchAll(tokens)) {
      if (name === undefined) {
        if (token.startsWith('<!--')) continue;
        this.#words(unescapeHtml(token));
        afterEnd = false;
      } else if (slash === '/') {
        this.#end(name.toLowerCase());
        afterEnd = true;
        continue;
      } else this.#start(name.toLowerCase(), attributes, afterEnd);
      afterEnd = false;
    }
    // Signs of links to a heading itself are for the eye.
    return `${[...this.#blocks, this.#text]
      .join('')
      .replace(/\[#\]\(#[^)\s]*\)/g, '')
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`;
  }

  get #isUnread(): boolean {
    return this.#open.some((open) => open.isUnread);
  }

  #isIn(...tags: readonly string[]): boolean {
    return this.#open.some(({ tag }) => tags.includes(tag));
  }

  #words(text: string): void {
    if (this.#isUnread) return;
    if (this.#isIn('pre')) {
      this.#text += text.replaceAll('\n', `\n${this.#indent()}`);
      return;
    }
    const line = text.replace(/\s+/g, ' ');
    const words = this.#isIn('code') ? line : line.replace(/[\\`*_[\]<]/g, String.raw`\$&`);
    this.#text += /(?:^|\s)$/.test(this.#text) ? words.trimStart() : words;
  }

  #start(tag: string, attributes: string, isBeside: boolean): void {
    const get = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
    const isHidden =
      unread.has(tag) || /\s(?:hidden|aria-hidden="true")(?=[\s=>]|$)/.test(namesOf(attributes));
    if (empty.has(tag)) {
      if (!this.#isUnread && !isHidden) this.#single(tag, get, attributes);
      return;
    }
    const list = tag === 'ol' || tag === 'ul' ? { number: { at: 0 } } : {};
    // Pages set such neighbours apart by their looks.
    if (isBeside && (tag === 'a' || tag === 'span') && /\S$/.test(this.#text)) this.#text += ' ';
    if (isHidden || this.#isUnread) {
      this.#open.push({ tag, end: '', isUnread: isHidden, from: this.#text.length, ...list });
      return;
    }
    if (blocks.has(tag)) this.#break(tag);
    const end = this.#begin(tag, get);
    this.#open.push({ tag, end, isUnread: false, from: this.#text.length, ...list });
  }

  /** Writes how an element begins; gives how it ends. */
  #begin(tag: string, get: (name: string) => string | undefined): string {
    // What is marked or linked inside code is code.
    if (this.#isIn('pre', 'code')) return '';
    const mark = marks[tag];
    if (mark !== undefined) {
      this.#text += mark;
      return mark;
    }
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level !== undefined) this.#text += `${'#'.repeat(Number(level))} `;
    if (tag === 'li') {
      const list = this.#open.findLast((open) => open.number !== undefined);
      if (list?.number) list.number.at += 1;
      this.#text += list?.tag === 'ol' ? `${list.number?.at ?? 1}. ` : '- ';
    }
    if (tag === 'td' || tag === 'th') {
      this.#text += '| ';
      return ' ';
    }
    const href = tag === 'a' ? get('href') : undefined;
    if (href === undefined) return '';
    this.#text += '[';
    return `](${this.#address(unescapeHtml(href))})`;
  }

  #single(tag: string, get: (name: string) => string | undefined, attributes: string): void {
    if (tag === 'br') this.#text += `\\\n${this.#indent()}`;
    if (tag === 'hr') this.#text += '\n\n---\n\n';
    if (tag === 'input' && get('type') === 'checkbox')
      this.#text += /\schecked(?=[\s=]|$)/.test(attributes) ? '[x] ' : '[ ] ';
    const source = tag === 'img' ? get('src') : undefined;
    if (source !== undefined)
      this.#text += `![${unescapeHtml(get('alt') ?? '').replace(/[[\]<`\\]/g, '')}](${this.#address(unescapeHtml(source))})`;
  }

  #end(tag: string): void {
    const at = this.#open.findLastIndex((open) => open.tag === tag);
    if (at < 0) return;
    const [closed] = this.#open.splice(at);
    if (this.#isUnread || closed?.isUnread) return;
    if (closed && (tag === 'pre' || (tag === 'code' && !this.#isIn('pre')))) this.#fence(closed);
    else if (closed && closed.end !== '') {
      // Marks stand at their words: no space between.
      const space = /\s*$/.exec(this.#text)?.[0] ?? '';
      this.#text = `${this.#text.slice(0, this.#text.length - space.length)}${closed.end}${space}`;
    }
    if (blocks.has(tag)) this.#break(tag === 'li' ? 'li' : '');
  }

  /** Puts code between more backticks than it holds in a row, so that nothing in it ends it. */
  #fence({ tag, from }: Open): void {
    const code = this.#text.slice(from);
    const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(Math.max(tag === 'pre' ? 3 : 1, longest + 1));
    const line = `\n${this.#indent()}`;
    const pad = longest > 0 ? ' ' : '';
    const whole =
      tag === 'pre' ? `${fence}${line}${code}${line}${fence}` : `${fence}${pad}${code}${pad}${fence}`;
    this.#text = `${this.#text.slice(0, from)}${code === '' && tag !== 'pre' ? '' : whole}`;
  }

  /** Ends the line; an item of a list follows the one before it, anything else an empty line. */
  #break(tag: string): void {
    const block = this.#text.trimEnd();
    if (block === '' && this.#blocks.length === 0) return;
    const isTight = tag === 'li' || tag === 'tr' || tag === 'dd' || (this.#isIn('li') && tag !== 'pre');
    // What begins an item stands beside its sign.
    if (/(?:^|\n)[ ]*(?:-|\d+\.) $/.test(this.#text)) return;
    if (block !== '') this.#blocks.push(block);
    const isApart = this.#blocks.at(-1)?.endsWith('\n---');
    const wanted = (isTight || this.#isIn('tr')) && !isApart ? '\n' : '\n\n';
    this.#text = `${wanted}${this.#indent()}`;
  }

  #indent(): string {
    return '  '.repeat(Math.max(0, this.#open.filter(({ tag }) => tag === 'li').length));
  }

  #address(url: string): string {
    const whole = url.startsWith('/') && !url.startsWith('//') ? `${this.#origin}${url}` : url;
    return whole
      .replace(/[\s()<>]/g, encodeURIComponent)
      .replaceAll('(', '%28')
      .replaceAll(')', '%29');
  }
}

/** Attributes without their values, but for those that say true. */
function namesOf(attributes: string): string {
  return attributes.replace(/="(?!true")[^"]*"/g, '=');
}
