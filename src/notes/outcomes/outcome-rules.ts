import { nearMiss, type NearMiss, type NoteRule } from '../rule.ts';

/** A rule for one way to say that something has been done. `read` gives the words that say it. */
export interface OutcomeRule extends NoteRule {
  readonly read: (sentence: string) => { readonly words: string } | NearMiss | null;
}

/** Past forms of verbs for work; those of regular verbs are found by their ending. */
const irregular =
  'wrote|written|sent|made|built|found|got|gave|given|told|spoke|spoken|met|put|ran|set up|began|begun|did|brought|took|taken|sorted out|cut|split|drew|drawn|showed|shown|led|kept';
/** Regular past forms that say something was brought to an end, not only that it went on or was talked of. */
const regular =
  'added|asked|announced|applied|arranged|assigned|backported|booked|bumped|checked|circulated|cleaned|closed|collected|commented|compiled|completed|confirmed|contacted|converted|copied|created|cut|deleted|deployed|documented|drafted|dropped|emailed|enabled|extended|filed|finali[sz]ed|finished|fixed|followed up|forwarded|implemented|improved|integrated|invited|landed|launched|linked|listed|mailed|measured|merged|migrated|moved|notified|opened|organi[sz]ed|ported|posted|prepared|produced|proposed|published|pulled|pushed|raised|rebased|recorded|refactored|registered|released|removed|renamed|replaced|replied|reported|reproduced|requested|resolved|responded|reverted|reviewed|revised|reworked|scheduled|shared|shipped|signed|solved|submitted|summari[sz]ed|tagged|tested|translated|triaged|tweaked|updated|upgraded|uploaded|upstreamed|verified|wrapped up';
const past = `(?:${irregular}|${regular})`;
const result =
  '(?:done|finished|complete[d]?|merged|released|published|landed|shipped|fixed|resolved|closed|live|deployed|ready|sent|posted|out(?! of)|available|in place|up|approved|accepted)';

/** What keeps a sentence from saying that something is done. */
const notDone =
  /\b(?:not|never|no|nobody|n't|cannot|can't|won't|isn't|hasn't|haven't|didn't|wasn't|aren't|yet to|should|must|could|would|might|may|will|shall|needs?|wants?|if|when|once|until|unless|before|whether|to be|ought|going to|plans?|hope[sd]?|please|can we|almost|nearly|partially|partly|half|still (?:not|open|waiting|to)|except)\b|n['’]t\b/i;

function said(pattern: RegExp): (sentence: string) => ReturnType<OutcomeRule['read']> {
  return (sentence) => {
    const match = pattern.exec(sentence);
    if (!match) return null;
    if (/\?\W*$/.test(sentence)) return nearMiss('it is a question');
    // What is said before and beside the words counts: "once it is merged", "is not merged yet".
    const about = sentence.slice(Math.max(0, match.index - 60), match.index + match[0].length + 12);
    const doubt = notDone.exec(about);
    return doubt ? nearMiss(`“${doubt[0]}” keeps it from being done`) : { words: match[0].trim() };
  };
}

/** "TLS CLI: done", "Release notes – published". */
const resultAfterThing: OutcomeRule = {
  id: 'outcome-result-after-thing',
  reads: 'outcome',
  means: 'A thing is followed by nothing but its result: done, merged, released and the like.',
  examples: ['- TLS client: done', '- Release notes – published.', '- The new logo (finished)'],
  counterExamples: ['- TLS client: not done', '- TLS client: Ada', '- Done is better than perfect'],
  read: said(
    new RegExp(`(?:[:–—]|\\s-|[([])\\s*(?:now |already |all )?(?:✅ ?|✔ ?)?${result}\\b[)\\].!\\s]*$`, 'i'),
  ),
};

/** "The page is up", "has been merged", "was published". */
const isDone: OutcomeRule = {
  id: 'outcome-is-done',
  reads: 'outcome',
  means: 'A sentence says that a thing is, was or has been done, merged, published and the like.',
  examples: [
    'The page is up.',
    'The patches have been merged.',
    'Release 2.1 was published on Monday.',
    'The new mirror is now live.',
  ],
  counterExamples: [
    'The page is not up yet.',
    'Once the page is up we will tell people.',
    'The page should be up.',
    'Is the page up?',
  ],
  read: said(
    new RegExp(
      `\\b(?:is|are|was|were|got|(?:has|have|had)(?: now| already| just)? been)(?: now| already| just| all| finally| both)? (?:${result}|${past})\\b`,
      'i',
    ),
  ),
};

/** "Kim wrote the page", "I have sent the letter". */
const somebodyDid: OutcomeRule = {
  id: 'outcome-somebody-did',
  reads: 'outcome',
  means: 'Somebody did a piece of work: a name, a handle or I, and a verb of work in the past.',
  examples: [
    'Kim wrote the page.',
    'I have sent the letter to the board.',
    '@kim opened an issue about it.',
    'Kim Ames has fixed the clock.',
  ],
  counterExamples: [
    'Kim will have written the page.',
    'Kim asked if the page is up.',
    'Kim has not written the page.',
    'They talked about the page.',
  ],
  read: said(
    new RegExp(
      `(?:^|[.;:]\\s|[-–—•*]\\s|\\s)(?:@?[\\p{Lu}@][\\p{L}\\p{N}_.-]+(?: \\p{Lu}[\\p{L}'-]+)?|I|he|she|they|we)(?:['’]ve| has| have)?(?: now| already| just| also| finally)? ${past}\\b(?! (?:if|whether|that|about|why|how|what|for feedback|to)\\b)`,
      'u',
    ),
  ),
};

/** "Merged the branch", "Sent the letter": a clipped sentence that begins with what was done. */
const clippedPast: OutcomeRule = {
  id: 'outcome-clipped-past',
  reads: 'outcome',
  means: 'A clipped sentence begins with a verb of work in the past.',
  examples: [
    '- Merged the branch for IPv6',
    '- Sent the letter to the board.',
    '- Wrote up the notes of the workshop',
  ],
  counterExamples: ['- Merging the branch', '- Proposed agenda', '- Asked whether it is needed'],
  read: said(
    new RegExp(
      `^\\W*(?!proposed agenda|closed (?:issues|session)|asked (?:if|whether|about)|proposed\\b)(?:${past})\\b (?:\\p{L}|\\d|#|\`)`,
      'iu',
    ),
  ),
};

/** Every way to say that something has been done that is read, in the order they are tried. */
export const outcomeRules: readonly OutcomeRule[] = [resultAfterThing, isDone, somebodyDid, clippedPast];
