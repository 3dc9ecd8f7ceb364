import sax from 'sax';

/** An element of a parsed XML text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Parses XML strictly: anything that is not well-formed throws. */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = sax.parser(true, { position: true });
  parser.onerror = (cause) => {
    throw cause;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: XmlElement = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  const addText = (words: string) => {
    const last = open.at(-1);
    if (last) last.text += words;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** How often an element may stand in a feed and in an entry (RFC 4287, 4.1.1 and 4.1.2): at least, at most. */
const inFeed: Readonly<Record<string, readonly [number, number]>> = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  author: [0, Infinity],
  category: [0, Infinity],
  contributor: [0, Infinity],
  generator: [0, 1],
  icon: [0, 1],
  link: [0, Infinity],
  logo: [0, 1],
  rights: [0, 1],
  subtitle: [0, 1],
  entry: [0, Infinity],
};
const inEntry: Readonly<Record<string, readonly [number, number]>> = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  author: [0, Infinity],
  category: [0, Infinity],
  content: [0, 1],
  contributor: [0, Infinity],
  link: [0, Infinity],
  published: [0, 1],
  rights: [0, 1],
  source: [0, 1],
  summary: [0, 1],
};
/** RFC 3339 with capital T and Z (RFC 4287, 3.3). */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Everything in which a text is no Atom feed by the rules of RFC 4287, and of what validators ask besides: a self link, absolute addresses. */
export function atomFaults(xml: string): string[] {
  const feed = parseXml(xml);
  const faults: string[] = [];
  const say = (fault: string) => faults.push(fault);
  if (feed.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') say('no Atom feed');
  const entries = feed.children.filter(({ name }) => name === 'entry');
  for (const [element, rules] of [
    [feed, inFeed],
    ...entries.map((entry) => [entry, inEntry] as const),
  ] as const) {
    const id = textOf(element, 'id');
    const where = `${element.name} ${id}`;
    const count = (name: string) => element.children.filter((child) => child.name === name).length;
    for (const { name } of element.children)
      if (!Object.hasOwn(rules, name)) say(`${where}: ${name} has no place here`);
    for (const [name, [least, most]] of Object.entries(rules))
      if (count(name) < least || count(name) > most) say(`${where}: ${count(name)} times ${name}`);
    if (!URL.canParse(id) || id !== new URL(id).href) say(`${where}: the id is no normal address`);
    for (const name of ['updated', 'published']) {
      const at = textOf(element, name);
      if (count(name) > 0 && (!moment.test(at) || Number.isNaN(Date.parse(at))))
        say(`${where}: ${name} is ${at}`);
    }
    if (count('published') > 0 && textOf(element, 'published') > textOf(element, 'updated'))
      say(`${where}: published after it was updated`);
    for (const { name, attributes, text } of element.children) {
      if (['title', 'summary', 'subtitle', 'content', 'rights'].includes(name)) {
        if (!['text', 'html'].includes(attributes['type'] ?? 'text'))
          say(`${where}: ${name} of type ${attributes['type']}`);
        if (/<(?:a|img)\s[^<>]*(?:href|src)="(?![a-z]+:)/i.test(text))
          say(`${where}: a relative link in ${name}`);
      }
      if (name === 'link' && !URL.canParse(attributes['href'] ?? ''))
        say(`${where}: link to ${attributes['href']}`);
      if (name === 'category' && !attributes['term']) say(`${where}: a category without a term`);
    }
    const alternates = element.children
      .filter(({ name, attributes }) => name === 'link' && (attributes['rel'] ?? 'alternate') === 'alternate')
      .map(({ attributes }) => `${attributes['type'] ?? ''} ${attributes['hreflang'] ?? ''}`);
    if (new Set(alternates).size < alternates.length) say(`${where}: two alternate links of one kind`);
    if (element !== feed && count('content') === 0 && alternates.length === 0)
      say(`${where}: neither content nor link`);
    if (element !== feed && count('author') === 0 && !feed.children.some(({ name }) => name === 'author'))
      say(`${where}: nobody wrote it`);
  }
  for (const author of [feed, ...entries].flatMap(({ children }) =>
    children.filter(({ name }) => name === 'author'),
  ))
    if (textOf(author, 'name') === '') say('an author without a name');
  const self = feed.children.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'self');
  if (self?.attributes['href'] === undefined) say('the feed does not say where it is');
  const ids = entries.map((entry) => textOf(entry, 'id'));
  if (new Set(ids).size < ids.length) say('two entries have one id');
  const newest = entries
    .map((entry) => textOf(entry, 'updated'))
    .sort()
    .at(-1);
  if (newest !== undefined && textOf(feed, 'updated') !== newest)
    say('the feed was not updated with its newest entry');
  if (entries.length > 100) say(`${entries.length} entries`);
  return faults;
}

function textOf(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}
