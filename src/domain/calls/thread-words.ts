import { withoutDiacritics } from '../text/normalize.ts';
import { wordSet } from '../text/words.ts';

/** What two topic titles are compared by. */
export interface TitleWords {
  /** The significant words in order, stemmed: titles with the same key are one topic. */
  readonly key: string;
  /** The significant words, numbers left out. */
  readonly words: readonly string[];
  /** Numbers such as 3.0 or 2015: titles that differ in them are about different things. */
  readonly numbers: string;
  /** The issue the title names (`#20`, `owner/name#20`), null where it names none or several. */
  readonly issue: string | null;
  /** A title that says nothing of its own, such as "AoB" or "Updates". */
  readonly routine: boolean;
}

/** Words that tie a title together and say nothing. */
const small = wordSet(
  'a an and any are as at be by can do does for from how in into is it its of off on or our over per should some than that the their this to up us via vs we what when where which who why will with without',
);
/** Words for talking about a topic at all: "Irmin progress", "Irmin status update" and "Irmin" are one topic. */
const generic = wordSet(
  'again continue continued cont ctd discuss discussed discussion discussing follow followup followups improve improved improvement improvements improving intro introduction issue item items misc news next note notes ongoing open other others progress proposal question questions recap remaining report reports review reviewing reviews short state status steps stuff summary talk talking thing things thought thoughts topic topics update updated updates updating various',
);
const routineTitles = new Set(
  [
    'aob',
    'any other business',
    'other business',
    'announcements',
    'announcement',
    'q and a',
    'q a',
    'qa',
  ].concat([
    'agenda',
    'round table',
    'roundtable',
    'introductions',
    'welcome',
    'action items',
    'actions',
    'next meeting',
  ]),
);

/** Words for an issue as such: beside its number they say nothing. */
const issueWords = wordSet('bug bugs issues merge mr pr prs pull request requests ticket tickets');
const issueAddress = /https?:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull|discussions)\/(\d+)\S*/g;
const issueName = /(?:[\w.-]{1,100}\/)?[\w.-]{0,100}#\d+/g;

/** A title without the issues it names; a title that is nothing else stays as it is. */
export function withoutIssues(title: string): string {
  if (!title.includes('#')) return title;
  const rest = title.slice(0, 300).replace(issueName, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : title;
}

/** Reads what a topic's title is about. Cost is bounded: only its first 300 characters count. */
export function titleWords(title: string): TitleWords {
  const text = withoutDiacritics(title.slice(0, 300)).toLowerCase().replace(issueAddress, '$1#$2');
  const issues = new Set(text.includes('#') ? (text.match(issueName) ?? []) : []);
  const plain = withoutIssues(text)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\(\s*\d+\s*(?:m|min|mins|minutes)\s*\)/g, ' ')
    .replace(/^\s*\d+\s*[.)]\s+/, '');
  const tokens = plain.match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:[-_+][\p{L}\p{N}]+)*\+*/gu) ?? [];
  const isTelling = (word: string) => !generic.has(word) && !(issues.size > 0 && issueWords.has(word));
  const telling = tokens.filter((word) => !small.has(word) && isTelling(word));
  const numbers = telling.filter((word) => /^v?\d[\d.]*$/.test(word));
  const significant = [...new Set(telling.filter((word) => !/^v?\d[\d.]*$/.test(word)).map(stem))];
  const all = tokens.join(' ');
  const named = [...issues, ...(text.match(/https?:\/\/\S+/g) ?? [])];
  const routine = (telling.length === 0 && named.length === 0) || routineTitles.has(all);
  const [issue = null, another] = issues;
  return {
    key: routine ? `= ${aliasOf(all)}` : [...significant, ...numbers, ...named].join(' '),
    words: routine ? [] : significant,
    numbers: [...new Set(numbers)].sort().join(' '),
    issue: another === undefined ? issue : null,
    routine,
  };
}

function aliasOf(all: string): string {
  return all === 'any other business' || all === 'other business' ? 'aob' : all;
}

/** "tests", "testing" and "test" are one word. Light on purpose: what it misses stays apart, which does no harm. */
function stem(word: string): string {
  const base = word.replace(/(?:ies)$/, 'y').replace(/(?<=[^s])s$/, '');
  const shorter = base.replace(/(?:ing|ed)$/, '');
  return (shorter.length >= 4 ? shorter : base).replace(/(?<=.{4})e$/, '');
}
