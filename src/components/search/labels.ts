const kinds: Readonly<Record<string, readonly [one: string, many: string]>> = {
  call: ['Call', 'Calls'],
  decision: ['Decision', 'Decisions'],
  promise: ['Promise', 'Promises'],
  topic: ['Topic', 'Topics'],
  project: ['Project', 'Projects'],
  roadmap: ['Roadmap', 'Roadmap'],
  guide: ['Guide', 'Guides'],
  person: ['Person', 'People'],
  suggestion: ['Suggestion', 'Suggestions'],
};

/** What one thing of a kind is called. */
export function kindName(kind: string): string {
  return kinds[kind]?.[0] ?? 'Page';
}

/** What the things of a kind are called. */
export function kindsName(kind: string): string {
  return kinds[kind]?.[1] ?? kind;
}

/** What became of a promise or decision, in a word; empty where nothing is known of it. */
export function stateText(state: string): string {
  return state === 'unknown' ? '' : state;
}
