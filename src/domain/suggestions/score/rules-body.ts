import { answeredQuestion } from '../form-answers.ts';
import { evidenceOf } from '../issue-text.ts';
import type { PreparedIssue } from '../issue-text.ts';
import { inBody, inProse } from './rule.ts';
import type { ScoreRule } from './rule.ts';

/** A body as long as this takes long to read; templates with a log reach it soon. */
const longBody = 1500;

/**
 * What forms ask of the matter itself, in the words of their headings. Not what they ask of the writer's machine, and not
 * "expected" and "actual" alone, which alone did not tell issues apart.
 */
const aboutTheMatter =
  /\b(?:summary|descri\w+|problem|issue|background|context|motivation|happen\w*|steps?|reproduc\w*|how to)\b/i;

/**
 * Rules for what the body shows. Sets without bodies are not touched by them.
 */
export const bodyRules: readonly ScoreRule[] = [
  {
    id: 'picture',
    points: 3,
    source: 'docs/suggestions.md; the second set has no bodies.',
    reason: 'A picture shows what is meant, and what to look at when it is done.',
    match: (issue) => (/!\[[^\]\n]{0,80}\]\(|<img\s/i.test(issue.body) ? 'a picture' : null),
  },
  {
    id: 'names-on-screen',
    points: 1,
    source: 'docs/suggestions.md; the second set has no bodies.',
    reason: 'The text names things on the screen, which lead to the place in the code.',
    match: inProse(
      /\b(?:buttons?|labels?|icons?|menus?|dialogs?|pop-?ups?|check-?box(?:es)?|tool-?tips?|placeholders?|text|colou?rs?|wording|toast|links?)\b/i,
    ),
  },
  {
    id: 'quotes-words',
    points: 2,
    source: 'docs/suggestions.md; the second set has no bodies.',
    reason: 'The text quotes words that can be searched for in the code.',
    match: inProse(/["“][^"“”\n]{3,80}["”]/),
  },
  {
    id: 'stack-trace',
    points: -1,
    source: 'docs/suggestions.md. It counts little, since a trace also names a line to begin at.',
    reason: 'A stack trace tells of a failure whose cause is somewhere else.',
    match: inBody(
      /^\s{0,20}at [\w.$<>/]{3,120}\(|\bTraceback \(most recent|\bstack ?trace\b|^\s{0,20}File "[^"\n]{1,200}", line \d|\bBacktrace\b|\bgoroutine \d|\bthread '[^'\n]{1,60}' panicked|\bCaused by:|\bRaised (?:at|by)\b|\bsegmentation fault\b/im,
    ),
  },
  {
    id: 'unsteady',
    points: -2,
    source: 'docs/suggestions.md; the second set has no bodies.',
    reason: 'What happens only sometimes is hard to see, and harder to prove mended.',
    match: inProse(
      /\b(?:sometimes|randomly?|intermittent\w*|occasional\w*|not always|sporadic\w*|hard to reproduce|cannot reproduce|can't reproduce|seems? to)\b/i,
    ),
  },
  {
    id: 'asks-back',
    points: -2,
    source: 'docs/suggestions.md; the second set has no bodies.',
    reason: 'The text asks several questions: what to do is not decided.',
    match: asksTwice,
  },
  {
    id: 'opinion',
    points: -3,
    source: 'docs/suggestions.md; the second set has no bodies.',
    reason: 'The text asks what others think: what to do is not decided.',
    match: inProse(
      /\b(?:what do you think|thoughts|opinions?|let me know|do you think|any ideas?|wondering|not sure (?:if|whether|how|what))\b/i,
    ),
  },
  {
    id: 'thanks',
    points: -2,
    source: 'docs/suggestions.md; the second set has no bodies.',
    reason: 'A user asks for help; what to change in the code is still to be found.',
    match: inProse(/\b(?:thanks|thank you|thx|cheers|great (?:app|tool|library|project|work))\b/i),
  },
  {
    id: 'says-should',
    points: 0,
    source:
      'It gives no points: alone it did not tell the sets apart; it answers whether the issue says what done means.',
    reason: 'The text says how it should be.',
    match: inProse(
      /\b(?:should (?:be|say|show|have|use|read|return)|instead of|instead|would be (?:nice|great|good|useful|helpful|better)|needs? to be|has to be|let['’]s)\b/i,
    ),
  },
  {
    id: 'checklist',
    points: 0,
    source:
      'docs/suggestions.md: large issues have lists as often as small ones. It answers whether the issue says what done means.',
    reason: 'The steps are listed, so it is clear what is left and when it is done.',
    match: inBody(/^\s{0,8}[-*+] \[[ xX]\] [^\n]{0,60}/m),
  },
  {
    id: 'called-small',
    points: 2,
    source:
      'docs/suggestions.md, rare but the strongest of the first set, in its largest project and in the others; mostly it is a maintainer who knows that a change is small.',
    reason: 'The text says that it is small, or offers help to whoever does it.',
    match: inProse(
      /\b(?:(?:prs?|pull requests?|patch(?:es)?) (?:(?:are|is|would be) )?(?:very |most )?welcome|happy to (?:mentor|review|help|guide)|(?<!not an? |not as )(?:simple|easy|small|trivial|quick|one[- ]lin\w{1,4}|straight-?forward) (?:fix|change|task|patch|enough)|should be (?:fairly |pretty |quite |relatively )?(?:easy|simple|straight-?forward|trivial)|(?<!not )easy to (?:fix|do|add|implement))\b/i,
    ),
  },
  {
    id: 'code-link',
    points: 1,
    source:
      "Kubernetes's guide asks good first issues to identify the relevant code; too few bodies to measure.",
    reason: 'The text links to the place in the code.',
    match: inBody(
      /https:\/\/(?:github|gitlab)\.com\/[\w.-]{1,60}\/[\w.-]{1,60}\/(?:-\/)?blob\/[^\s)>"]{1,200}/,
    ),
  },
  {
    id: 'names-file',
    points: 0,
    source:
      'It gives no points: log lines name files too. It answers whether the issue points to the place in the code.',
    reason: 'The text names a file.',
    match: inProse(
      /(?:^|[\s`"'(/])[\w-]{1,60}\.(?:java|kt|py|mli?|js|jsx|tsx?|rs|go|rb|php|c|h|cc|cpp|hpp|cs|swift|scala|hs|ex|exs|erl|clj|lua|sh|md|rst|txt|xml|html?|css|scss|ya?ml|toml|json|opam|cfg|ini)\b/i,
    ),
  },
  {
    id: 'answered-form',
    points: 1,
    source:
      'docs/suggestions.md, the same in the largest project of the first set and in the others; learned from either set, it made the order of the other better.',
    reason: 'Its author answered what the form asks: what it is about, or how to get to see it.',
    match: (issue) => answeredQuestion(issue.prose, aboutTheMatter),
  },
  {
    id: 'wish',
    points: 1,
    source: 'docs/suggestions.md, the same in the largest project of the first set and in the others.',
    reason: 'The text says what would be better, so it is known what is wanted.',
    match: inProse(
      /\b(?:would|might|['’]d) be (?:\w+ )?(?:nice|great|good|useful|helpful|better|cool|awesome|handy|clearer)\b/i,
    ),
  },
  {
    id: 'expected',
    points: 1,
    source: 'docs/suggestions.md; weak, since templates ask for it.',
    reason: 'The text says what is expected, so it is clear when the work is done.',
    match: inProse(/\bexpected (?:behaviou?r|results?|output)\b/i),
  },
  {
    id: 'body-very-long',
    points: -1,
    source: 'docs/suggestions.md; the second set has no bodies.',
    reason: 'There is much to read and understand before one can begin.',
    match: (issue) => (issue.bodyLength >= longBody ? `${String(longBody)} characters or more` : null),
  },
];

/** Two questions or more that end a sentence; one may be the template's. The evidence is the end of the first. */
function asksTwice(issue: PreparedIssue): string | null {
  const [first, second] = [...issue.prose.matchAll(/\?(?=\s|$)/g)].map((mark) => mark.index);
  if (first === undefined || second === undefined) return null;
  const before = issue.prose.slice(Math.max(0, first - 50), first + 1);
  return evidenceOf(/[^.?!\n]*\?$/.exec(before)?.[0] ?? '?');
}
