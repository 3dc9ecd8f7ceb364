import { createHash, hash } from 'node:crypto';
import type { TextMemory } from '../../files/text-memory.ts';
import type { ParseOptions, WriteOptions } from '../../markdown/document.ts';

/** What a text is read with: values, and what is asked of the other files while it is read. */
export type Reading = ParseOptions & Pick<WriteOptions, 'repository' | 'link' | 'picture'>;

/** Something asked while a text was read, and the answer. */
type Asked = readonly [of: 'link' | 'picture', url: string, answer: unknown];

interface Remembered<T> {
  readonly asked: readonly Asked[];
  readonly result: T;
}

/**
 * Reads a text, or gives what the same text gave before. The text and all values that it is read with make the key; where it
 * asked after other files (a link, a picture), the answers have to be the same as well. `read` must give plain data.
 * @param what tells two ways of reading one text apart
 */
export function remembered<T, R extends Reading>(
  memory: TextMemory | null,
  what: string,
  text: string,
  reading: R,
  read: (reading: R) => T,
): T {
  if (!memory) return read(reading);
  const key = keyOf(what, text, reading);
  const { live } = memory;
  const known = live?.get<Remembered<T>>(key) ?? parsed<T>(memory.get(key));
  if (known) live?.set(key, known);
  if (known?.asked.every(([of, url, answer]) => same(reading[of]?.(url), answer))) {
    tell(known, key, memory);
    return known.result;
  }
  const asked = new Map<string, Asked>();
  const noting =
    <A>(of: Asked[0], ask: (url: string) => A) =>
    (url: string): A => {
      const answer = ask(url);
      asked.set(`${of} ${url}`, [of, url, answer]);
      return answer;
    };
  const { link, picture } = reading;
  const result = read({
    ...reading,
    ...(link && { link: noting('link', link) }),
    ...(picture && { picture: noting('picture', picture) }),
  });
  const all: Remembered<T> = { asked: [...asked.values()], result };
  memory.set(key, JSON.stringify(all));
  tell(all, key, memory);
  return result;
}

/** The parts of what was read of a note, such as one of its topics, lie so deep in it. */
const depthOfParts = 3;

/** What was read follows from the key and from the answers: nobody has to look into it to tell it apart. */
function tell({ asked, result }: Remembered<unknown>, key: string, { tellDigest }: TextMemory): void {
  tellDigest?.(result, `${key} ${hash('sha1', JSON.stringify(asked))}`, depthOfParts);
}

function parsed<T>(text: string | null): Remembered<T> | null {
  return text === null ? null : (JSON.parse(text) as Remembered<T>);
}

function same(answer: unknown, before: unknown): boolean {
  return JSON.stringify(answer ?? null) === JSON.stringify(before ?? null);
}

function keyOf(what: string, text: string, reading: Reading): string {
  const values = Object.entries(reading)
    .filter(([name]) => name !== 'link' && name !== 'picture')
    .map(([name, value]) => `${name} ${JSON.stringify(plain(name, value))}`);
  return createHash('sha1')
    .update([what, ...values.sort(), text].join('\n'))
    .digest('hex');
}

/** A value as JSON holds it. A function would have to be noted like those above: it cannot be part of a key. */
function plain(name: string, value: unknown): unknown {
  if (typeof value === 'function')
    throw new Error(`"${name}" is asked while a text is read and is not noted.`);
  if (value instanceof Set) return [...value].sort();
  if (value instanceof Map) return [...value];
  return value;
}
