import { hash } from 'node:crypto';

/** Up to so many letters are their own digest. */
const short = 40;

/** What was told of values, instead of looking into them. */
const told = new WeakMap<object, string>();

/**
 * Tells the digest of a value whose content follows from something that has one already, such as the text that it was read from, and
 * with it those of what it holds, down to `depth`. They must not change afterwards.
 */
export function tellDigest(value: unknown, digest: string, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  told.set(value, digest);
  if (depth > 0)
    for (const [name, held] of Object.entries(value)) tellDigest(held, `${digest}.${name}`, depth - 1);
}

/**
 * Makes a function that tells values apart by a digest of all they hold. Each object is looked into once, however many others
 * hold it, so it must not change afterwards. `whole` are objects that JSON can say. Throws a TypeError for functions and
 * others of which nobody can say what they hold, and a RangeError for objects that hold themselves.
 */
export function digests(whole: Iterable<object> = []): (value: unknown) => string {
  const asJson = new WeakSet<object>(whole);
  const known = new WeakMap<object, string>();
  const digestOf = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return primitive(value);
    let digest = told.get(value) ?? known.get(value);
    if (digest === undefined) {
      const text = asJson.has(value) ? JSON.stringify(value) : said(value, digestOf);
      known.set(value, (digest = text.length <= short ? text : `#${hash('sha1', text)}`));
    }
    return digest;
  };
  return digestOf;
}

function said(value: object, digestOf: (value: unknown) => string): string {
  if (Array.isArray(value)) return `[${value.map(digestOf).join()}]`;
  if (value instanceof Set) return `Set[${[...value].map(digestOf).join()}]`;
  if (value instanceof Map)
    return `Map[${[...value].map(([key, held]) => `${digestOf(key)}:${digestOf(held)}`).join()}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new TypeError(`${value.constructor.name} has no digest.`);
  return `{${Object.entries(value)
    .map(([key, held]) => `${JSON.stringify(key)}:${digestOf(held)}`)
    .join()}}`;
}

function primitive(value: unknown): string {
  if (typeof value === 'string')
    return value.length <= short ? JSON.stringify(value) : `"#${hash('sha1', value)}`;
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`A ${typeof value} has no digest.`);
  return String(value);
}
