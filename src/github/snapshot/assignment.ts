/** A comment: its day and its words. */
interface Comment {
  readonly createdAt: string;
  readonly bodyText: string;
}

const readMost = 2000;

// First person, a verb of taking, and the issue as its object: "can I take this", "I'd like to work on it",
// "please assign this to me", "I'm working on this". A question to others ("can you take this") is not a claim.
const claims: readonly RegExp[] = [
  /\b(?:(?:can|could|may|shall|should|let) (?:i|me|we)|i(?:['’]ll| will| can| could|['’]d| would| want| wanna)|we(?:['’]ll| will))\b(?!['’]t| not| never)[^.!?\n]{0,40}?\b(?:take|grab|tackle|claim|work on|fix|pick (?:this|it|that)|have a go|give (?:it|this) a (?:go|try|shot))\b(?=[^.!?\n]{0,30}?\b(?:this|it|that|up|on|go|try|shot)\b)/i,
  /\bi(?:['’]m| am)\b[^.!?\n]{0,20}?\b(?:working on|taking|starting|picking)\b/i,
  /\b(?:assign|give)\b[^.!?\n]{0,30}?\b(?:to )?me\b/i,
  /\b(?:dibs|i call this)\b/i,
];

/** The day (UTC) of the last comment in which somebody asks for the issue or takes it; null when there is none. */
export function lastClaim(comments: readonly Comment[]): string | null {
  const days = comments
    .filter(({ bodyText }) => claims.some((claim) => claim.test(bodyText.slice(0, readMost))))
    .map(({ createdAt }) => createdAt.slice(0, 10))
    .sort();
  return days.at(-1) ?? null;
}
