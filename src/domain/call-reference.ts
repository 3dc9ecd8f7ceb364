/** A place in the notes of a call, as front matter writes it: `<call id>#<anchor>`. */
export interface CallReference {
  readonly call: string;
  readonly anchor: string;
}

/** Reads `2015-02-25#anchor`, and the same as an address such as `/calls/2015-02-25/#anchor`; null for anything else. */
export function readCallReference(text: string): CallReference | null {
  const match = /^(?:\/calls\/)?([^/#\s]+)\/?#(\S+)$/.exec(text.trim());
  if (!match?.[1] || !match[2]) return null;
  return { call: decoded(match[1]).toLowerCase(), anchor: decoded(match[2]) };
}

/** How a place in the notes of a call is written in front matter. */
export function callReferenceText({ call, anchor }: CallReference): string {
  return `${call}#${anchor}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
