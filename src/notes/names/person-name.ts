import { oneLine, wordsOf } from '../../domain/text/words.ts';
import { anyOf, part, pattern } from '../patterns.ts';
import { abbreviates, isNickname } from './initials.ts';
import { isNobody } from './nobody.ts';

/** A person as a list of names writes them. */
export interface WrittenPerson {
  readonly name: string;
  readonly handle: string | null;
  readonly role: string | null;
  /** The letters that stand for the name where the person speaks: "Jo Doe (JD)". */
  readonly initials: string | null;
}

/** "van", "du", "bin" … : names have small words of at most three letters between the others. */
const particle = /^\p{Ll}{1,3}$/u;
const longestRole = 60;
const longestPerson = 200;

/** Whether a text can be somebody's name: up to five capitalised words, or one word such as a GitHub name. */
export function isName(text: string): boolean {
  const words = text.split(' ').filter(Boolean);
  if (words.length === 0 || words.length > 5 || text.length > 60) return false;
  if (!/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'’_\-]*$/u.test(text)) return false;
  if (isNobody(text)) return false;
  if (words.length === 1) return /\p{L}/u.test(text);
  return words.every(
    (word, at) =>
      /^[\p{Lu}\p{Lo}\p{N}]/u.test(word) ||
      (at > 0 &&
        at < words.length - 1 &&
        particle.test(word) &&
        !/^(to|is|or|if|the|was|for|not|and)$/.test(word)),
  );
}

/** Marks before a name that tick it off, or cross it out. */
const tickedOff = /^(?:\[[xX]\]|[✓✔✅☑🗹]\uFE0F?)\s*/u;
const crossedOut = /^(?:\[ ?\]|[✗✘✖❌☐⬜🚫⛔]\uFE0F?)/u;
const listMark = /^[-–—*•·]\s*/;

/** Words that say that somebody did not come. */
const away = pattern('i')`^${anyOf(
  ...[
    '(?:sen[dt]s? )?(?:apologies|regrets)',
    'absent',
    'excused',
    'missing',
    'not (?:present|attending|here)',
    'unable',
  ],
  ...['no[- ]?shows?', "(?:could|can|did|will)(?:n'?t| not)", 'cannot', 'declined', 'sick', 'ooo', 'pto'],
  ...['out of (?:the )?office', 'on (?:leave|vacation|holidays?)', 'away', 'unavailable'],
)}\b`;
/** Words that say how or how long somebody was there: nobody's role. */
const mannerOfPresence = pattern('i')`^${anyOf(
  ...['remote(?:ly)?', 'online', 'virtual(?:ly)?', '(?:by |on (?:the )?|via )?(?:phone|zoom|video|call)'],
  ...['in[- ]person', 'on[- ]?site', 'present', 'here', 'late', 'part[- ]?time', 'new', 'first time'],
  ...['(?:joined|left|arrived|from|until|till|partial|partly|dropped|first|second|last|only|briefly)\\b.*'],
  '.*\\b(?:only|late|early|minutes|mins)',
)}\W*$`;
const pronouns = /^(?:she|he|they|her|him|them|xe|ze)(?:\s*\/\s*\p{L}+)+$/iu;

const address = part`(?:mailto:)?(?:…{6,}|[\w.%+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,6})`;
/** An address that was masked, or may be published, with the marks around it. */
const email = pattern('g')`[<([]\s*${address}\s*[>)\]]|${address}`;
const mention = /[([]?@([A-Za-z\d](?:-?[A-Za-z\d]){0,38})[)\]]?/;
const profile = /(?:https?:\/\/)?(?:www\.)?github\.com\/([A-Za-z\d](?:-?[A-Za-z\d]){0,38})\/?(?![\w/-])/;
const bracketed = /[([]([^()[\]]{0,200})[)\]]?/g;

/** Reads one person: `Name @handle (role)`, in any of the ways lists write it; null where nobody is named or they were away. */
export function readPerson(text: string): WrittenPerson | null {
  if (text.length > longestPerson) return null;
  let line = oneLine(text).replace(listMark, '');
  if (crossedOut.test(line)) return null;
  line = line.replace(tickedOff, '').replace(/^(?:and|&)\s+/i, '');
  if (away.test(line)) return null;
  line = line.replace(email, ' ');
  let handle: string | null = null;
  const takeHandle = (_: string, found: string): string => {
    handle ??= found;
    return ' ';
  };
  line = line.replace(profile, takeHandle).replace(mention, takeHandle);
  const asides: string[] = [];
  const bare = line.replace(bracketed, (_, inside: string) => {
    asides.push(oneLine(inside));
    return ' ';
  });
  const [before = '', after] = bare.split(/\s+[-–—:|/]+(?:\s+|$)|:\s/, 2);
  if (after !== undefined) asides.push(oneLine(after));
  if (asides.some((aside) => away.test(aside))) return null;
  // "@jdoe (Jo Doe)": the name stands in the brackets.
  const [aside = ''] = asides;
  const own = nameIn(before);
  const named = own === '' && aside.includes(' ') && isName(aside) ? aside : own;
  const name = named || (handle ?? '');
  if (name === handle ? isNobody(name) : !isName(name)) return null;
  return { name, handle, ...readAsides(asides, name) };
}

function nameIn(text: string): string {
  return (
    oneLine(text)
      // "Jo_Doe" as a chat writes it, which allows no spaces in names.
      .replace(/(?<=\p{Ll})_(?=\p{Lu})/gu, ' ')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
  );
}

/** What is said of a person in brackets or behind a dash: the first that is a role, and initials. */
function readAsides(asides: readonly string[], name: string): Pick<WrittenPerson, 'role' | 'initials'> {
  let role: string | null = null;
  let initials: string | null = null;
  for (const aside of asides) {
    const words = aside.replace(/^[\s,;/|–—-]+|[\s,;/|–—-]+$/g, '');
    if (abbreviates(words, name) || isNickname(words, name)) initials ??= words;
    else if (/[\p{L}\p{N}]/u.test(words) && words.length <= longestRole && !isNoRole(words)) role ??= words;
  }
  return { role, initials };
}

function isNoRole(words: string): boolean {
  return mannerOfPresence.test(words) || pronouns.test(words) || /^(?:github|gh|irc|twitter)$/i.test(words);
}

/** The key by which two writings of one name in a list are the same. */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ');
}
