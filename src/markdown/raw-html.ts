import type { ElementContent, Root, RootContent } from 'hast';

/** Elements whose text a browser reads as raw: left open, they would swallow the rest of the page. GFM disarms them too. */
const swallowing =
  /<(?=\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|noscript|script|plaintext|template|select)\b)/gi;

const tag = /<(\/?)([a-z][a-z\d-]{0,30})/gi;

/** Elements that need no end tag. */
const selfEnding = new Set(
  'area base br col embed hr img input link meta source track wbr p li dd dt td th tr'.split(' '),
);

/** Elements that a browser opens again in every paragraph after the one that left them open. */
const reopened = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Most elements that raw HTML may have open at once: a browser looks through all of them for every new block. */
const mostOpen = 100;
/** Most of the reopened kind: each multiplies the size of everything that follows. */
const mostReopened = 8;

/**
 * Disarms raw HTML that would swallow what follows, or make the page grow without bounds: its tags become text.
 * Returns whether there was raw HTML at all.
 */
export function escapeUnsafeRawHtml(tree: Root): boolean {
  let found = false;
  const open = new Map<string, number>();
  const total = { all: 0, reopened: 0 };
  const count = (name: string, by: 1 | -1): void => {
    const now = open.get(name) ?? 0;
    if (by < 0 && now === 0) return;
    open.set(name, now + by);
    total.all += by;
    if (reopened.has(name)) total.reopened += by;
  };

  const rest: (RootContent | ElementContent)[] = [...tree.children].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'element') {
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child) rest.push(child);
      }
    }
    if (node.type !== 'raw') continue;
    found = true;
    node.value = node.value
      .replace(swallowing, '&lt;')
      .replace(tag, (start: string, end: string, name: string) => {
        const lower = name.toLowerCase();
        if (selfEnding.has(lower)) return start;
        if (
          end === '' &&
          (total.all >= mostOpen || (reopened.has(lower) && total.reopened >= mostReopened))
        ) {
          return start.replace('<', '&lt;');
        }
        count(lower, end === '' ? 1 : -1);
        return start;
      });
    if (node.value.lastIndexOf('<!--') > node.value.lastIndexOf('-->')) node.value += '-->';
  }
  return found;
}
