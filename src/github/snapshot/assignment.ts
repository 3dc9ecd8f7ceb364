/** A comment: its day and its words. */
interface Comment {
  readonly createdAt: string;
  readonly bodyText: string;
  readonly author?: { readonly __typename: string } | null | undefined;
}

const readMost = 2000;

/** A comment that is nothing but a command to a bot: "/take", ".take", "@bot assign me", "/attempt #20". */
const command =
  /^\s*(?:@[\w-]{1,40}(?:\[bot\])?[,:]?\s+)?[/.!#]?(?:take|claim|attempt|assign(?: (?:@?me|myself|to me))?)(?:\s+#?\d+)?\s*[!.]*\s*$/i;
const object = '(?:this|it|that|the (?:issue|task|bug|fix)|a (?:fix|patch|pr))';
/** What somebody does who takes an issue, with the issue as its object. */
const taking = [
  `(?:take|grab|tackle|claim|implement|address|pick|work on|contribute to|help (?:with|on)|go ahead with|start (?:on |with )?)(?: up)?(?: on)? ?${object}\\b`,
  `(?:fix|solve|do|handle|resolve) ${object}(?: one| issue)?\\b(?! (?:by|with|using|without)\\b)`,
  '(?:take|pick) (?:up )?on (?:this|it)\\b',
  '(?:have|take) a (?:go|try|shot|stab|crack)\\b',
  'give (?:it|this|that)(?: one| issue)? a (?:go|try|shot)\\b',
  '(?:be|get) assigned\\b',
  '(?:send|open|submit|make|prepare|write|create) (?:a|the) (?:pr|pull request|patch|fix)\\b',
  '(?:try(?: it| this| that)?|go ahead)\\W*$',
].join('|');
/** The words between who speaks and what they do, none of which says no. */
const gap = "(?:(?!\\b(?:not|never|cannot|longer|stopped|unable|if)\\b|n['’]t\\b)[^.!?\\n]){0,40}?";
const asking = '(?:can|could|may|might|shall|should|let|mind if|ok(?:ay)? if|fine if|alright if) (?:i|me|we)';
const wanting =
  "(?:i(?:['’]ll| will|['’]d| would| want| wanna| can)|(?<!if )i could|i(?:['’]m| am) (?:going|happy|glad|willing|keen)|we(?:['’]d| would))";

// First person, a verb of taking, and the issue as its object: "can I take this", "I'd like to work on it",
// "please assign this to me", "I'm working on this". A question to others ("can you take this") is not a claim.
const claims: readonly RegExp[] = [
  new RegExp(`\\b(?:${asking}|${wanting})\\b(?!['’]t)${gap}\\b(?:${taking})`, 'i'),
  new RegExp(
    `^\\W*(?:(?:hi|hello|hey)\\b[^.!?\\n]{0,20}?)?(?:would be |i['’]d be )?(?:happy|glad|willing) to (?:${taking})`,
    'i',
  ),
  new RegExp(
    `\\b(?:i(?:['’]m| am)|we(?:['’]re| are))\\b${gap}\\b(?:(?:work|start)ing(?: work)? on|taking|starting|picking(?: up)?|doing) (?:on )?${object}\\b`,
    'i',
  ),
  new RegExp(
    `\\bi(?:['’]ve| have)?(?: already| just| now)? (?:(?:started|begun|began)(?: (?:to work|work|working))?(?: on| with)?|picked(?: up)?|opened|submitted|made|created|put up|sent) (?:up )?${object}\\b`,
    'i',
  ),
  /\bi(?:['’]m| am) interested in (?:working|taking|fixing|contributing|solving|helping|picking|tackling|doing|implementing)\b/i,
  /\bi want\b[^.!?\n]{0,20}?\b(?:help with|be assigned|contribute to|work on|solve|fix|take) (?:this|it|that)\b/i,
  /\bi take (?:this|it|that)\b/i,
  /\bassign\b[^.!?\n]{0,30}?\b(?:to )?(?:me|myself)\b|\bgive (?:it|this|that) to me\b/i,
  /\b(?:dibs|i call this)\b/i,
  /(?:^|[.!?\n])\W*(?:i(?:['’]m| am) )?on (?:it|this)\W*(?:$|[.!?\n])/i,
  /^\W*(?:(?:taking|claim(?:ing|ed)|working on|picking up|grabbing) (?:it|this|that|a fix)\b[^.!?\n]{0,40}|picking (?:it|this|that) up\b[^.!?\n]{0,40}|claimed|claiming|mine)\W*$/i,
];

/** The day (UTC) of the last comment in which somebody asks for the issue or takes it; null when there is none. */
export function lastClaim(comments: readonly Comment[]): string | null {
  const days = comments
    .filter(({ bodyText }) => isClaim(bodyText.slice(0, readMost)))
    .map(({ createdAt }) => createdAt.slice(0, 10))
    .sort();
  return days.at(-1) ?? null;
}

/** The day (UTC) of the last comment by a person; null when there is none. What a bot reminds of is no word. */
export function lastWord(comments: readonly Comment[]): string | null {
  const days = comments
    .filter(({ author }) => author?.__typename !== 'Bot')
    .map(({ createdAt }) => createdAt.slice(0, 10))
    .sort();
  return days.at(-1) ?? null;
}

function isClaim(text: string): boolean {
  return command.test(text) || claims.some((claim) => claim.test(text));
}
