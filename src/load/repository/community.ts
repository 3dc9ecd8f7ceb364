import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { oneLine } from '../../domain/text/words.ts';
import { parseDocument } from '../../markdown/document.ts';
import { textOf } from '../../files/text-of.ts';

/** What a repository says of the community it belongs to; null where it does not. */
export interface Community {
  readonly name: string;
  /** What its package is for, in a sentence. */
  readonly tagline: string | null;
  /** The first sentence of its README, which may be about the repository only. */
  readonly about: string | null;
  /** The address that it publishes pages at. */
  readonly site: string | null;
}

/** Reads what a repository says of its community. `owner` is the name it has on GitHub, where that is known. */
export function readCommunity(root: string, owner: string | null): Community {
  const readme = readReadme(root);
  const { name, description } = readPackage(root);
  return {
    name: readme.title ?? owner ?? name ?? basename(resolve(root)),
    tagline: description,
    about: readme.about,
    site: readSiteAddress(root),
  };
}

const longestTitle = 80;
const longestSentence = 160;
/** Words that say what the repository holds and not whose it is. */
const holds =
  /(?:[-–—:|,]?\s*(?:\b(?:meetings?|calls?|minutes|notes|agendas?|archives?|repository|repo|public|of|the|for|and)\b)\s*)+$/i;

function readReadme(root: string): { title: string | null; about: string | null } {
  const name = namesIn(root).find((each) => /^readme\.(?:md|markdown)$/i.test(each));
  const text = name === undefined ? null : textOf(join(root, name));
  if (text === null) return { title: null, about: null };
  const body = text.slice(0, 20_000).replace(/\r\n?/g, '\n');
  const { blocks } = parseDocument(body, { firstLine: 1, firstOffset: 0 }).outline;
  const heading =
    blocks
      .find((block) => block.kind === 'heading')
      ?.text.split('\n')[0]
      ?.trim() ?? '';
  const title = heading.length > longestTitle ? '' : titleIn(heading);
  const opening = blocks.find(({ kind, text: words }) => kind === 'paragraph' && words.trim() !== '')?.text;
  const sentence = /^.*?[.!?](?=\s|$)/.exec(oneLine(opening ?? ''))?.[0] ?? '';
  return {
    title: /\p{L}{2}/u.test(title) ? title : null,
    about: sentence !== '' && sentence.length <= longestSentence ? sentence : null,
  };
}

/**
 * The community that the title of a repository of notes names; empty where it names none.
 * @example titleIn('Kestrel meeting notes') // 'Kestrel'
 */
export function titleIn(heading: string): string {
  const whose = heading.replace(
    /^(?:(?:meeting )?(?:notes|minutes|agendas?) (?:of|from|for) )(?:the )?/i,
    '',
  );
  return whose.replace(holds, '').trim();
}

function readPackage(root: string): { name: string | null; description: string | null } {
  const text = textOf(join(root, 'package.json'));
  let said: unknown = null;
  try {
    said = text === null ? null : JSON.parse(text);
  } catch {
    // A file that cannot be read says nothing.
  }
  const field = (key: string): string | null => {
    const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, key) : null;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return { name: field('name')?.replace(/^@[^/]*\//, '') ?? null, description: field('description') };
}

/** GitHub Pages reads the domain of a site from a file of its own. */
function readSiteAddress(root: string): string | null {
  for (const folder of ['', 'docs', 'public', 'static']) {
    const domain = textOf(join(root, folder, 'CNAME'))?.trim() ?? '';
    if (/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(domain))
      return `https://${domain.toLowerCase()}`;
  }
  return null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
