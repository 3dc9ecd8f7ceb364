import type { TextSections } from './document.ts';
import { escapeHtml } from '../domain/text/escape-html.ts';
import { separateSigns } from '../domain/text/running-text.ts';

const heading = /<h[1-6]((?:\s[^>]*)?)>([^]*?)<\/h[1-6]>/g;
const idOfLine = /<(?!h[1-6][\s>])(\w+)([^>]*?) id="([^"]*)"/g;
const issueLink =
  /(<a [^>]*href="https:\/\/github\.com\/[\w.-]+\/([\w.-]+)\/(?:issues|pull)\/(\d+)[^"]*"[^>]*>)([^]*?)(<\/a>)/g;

/**
 * The sanitized HTML of a page as it goes into the index: with an id where a section begins and nowhere else, issues by
 * their name wherever a link leads to one, and scripts without spaces sign by sign. A heading is `h2`, the heading of
 * what is no answer `h6`: the level is all that an index keeps of it.
 */
export function searchableHtml(html: string, sections: TextSections): string {
  const [lines, asides] = [new Set(sections.lines), new Set(sections.asides)];
  return html
    .replace(idOfLine, (all, tag: string, before: string, id: string) =>
      lines.has(id) ? all : `<${tag}${before}`,
    )
    .replace(heading, (_all, attributes: string, inner: string) => {
      const id = / id="([^"]*)"/.exec(attributes)?.[1] ?? '';
      const tag = asides.has(id) ? 'h6' : 'h2';
      return `<${tag}${attributes}>${inner}</${tag}>`;
    })
    .replace(
      issueLink,
      (_all, start: string, repository: string, number: string, text: string, end: string) =>
        text.trim() === `#${number}`
          ? `${start}${repository}#${number}${end}`
          : text.includes(number)
            ? `${start}${text}${end}`
            : `${start}${text}${end} (${repository}#${number})`,
    )
    .replace(/>[^<]+/g, separateSigns);
}

/** Texts as paragraphs. */
export function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${separateSigns(escapeHtml(text))}</p>`).join('');
}
