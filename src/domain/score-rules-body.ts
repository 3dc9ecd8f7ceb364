import { evidenceOf } from './issue-text.ts';
import { inBody, inProse, inTitle } from './score-rule.ts';
import type { ScoreRule } from './score-rule.ts';

/** Rules for what the body shows. */
export const bodyRules: readonly ScoreRule[] = [
  { id: 'picture', points: 4, reason: '', match: inBody(/!\[[^\]\n]{0,80}\]\(|<img\b|\bscreenshots?\b|\bscreencast\b/i) },
  { id: 'names-on-screen', points: 1, reason: '', match: inProse(/\b(?:buttons?|labels?|icons?|menus?|dialogs?|pop-?ups?|check-?box(?:es)?|tool-?tips?|placeholders?|text|colou?rs?|wording|toast|links?)\b/i) },
  { id: 'quotes-words', points: 2, reason: '', match: inProse(/["“][^"“”\n]{3,80}["”]/) },
  { id: 'stack-trace', points: -1, reason: '', match: inBody(/^\s{0,20}at [\w.$<>/]{3,120}\(|\bTraceback \(most recent|\bstack ?trace\b|^\s{0,20}File "[^"\n]{1,200}", line \d|\bBacktrace\b|\bgoroutine \d|\bthread '[^'\n]{1,60}' panicked|\bCaused by:|\bRaised (?:at|by)\b|\bsegmentation fault\b/im) },
  { id: 'unsteady', points: -2, reason: '', match: inProse(/\b(?:sometimes|randomly?|intermittent\w*|occasional\w*|not always|sporadic\w*|hard to reproduce|cannot reproduce|can't reproduce|seems? to)\b/i) },
  { id: 'asks-back', points: -2, reason: '', match: (issue) => { const found = issue.prose.match(/[^.?!\n]{0,50}\?(?=\s|$)/g); return found !== null && found.length >= 2 ? evidenceOf(found[0]) : null; } },
  { id: 'opinion', points: -3, reason: '', match: inProse(/\b(?:what do you think|thoughts|opinions?|let me know|do you think|any ideas?|wondering|not sure (?:if|whether|how|what))\b/i) },
  { id: 'thanks', points: -2, reason: '', match: inProse(/\b(?:thanks|thank you|thx|cheers|great (?:app|tool|library|project|work))\b/i) },
  { id: 'says-should', points: 0, reason: '', match: inProse(/\b(?:should (?:be|say|show|have|use|read|return)|instead of|instead|would be (?:nice|great|good|useful|helpful|better)|needs? to be|has to be|let['’]s)\b/i) },
  { id: 'checklist', points: 1, reason: '', match: inBody(/^\s{0,8}[-*+] \[[ xX]\] [^\n]{0,60}/m) },
  { id: 'code-link', points: 1, reason: '', match: inBody(/https:\/\/(?:github|gitlab)\.com\/[\w.-]{1,60}\/[\w.-]{1,60}\/(?:-\/)?blob\/[^\s)>"]{1,200}/) },
  { id: 'names-file', points: 0, reason: '', match: inProse(/(?:^|[\s`"'(/])[\w-]{1,60}\.(?:java|kt|py|mli?|js|jsx|tsx?|rs|go|rb|php|c|h|cc|cpp|hpp|cs|swift|scala|hs|ex|exs|erl|clj|lua|sh|md|rst|txt|xml|html?|css|scss|ya?ml|toml|json|opam|cfg|ini)\b/i) },
  { id: 'expected', points: 2, reason: '', match: inProse(/\bexpected (?:behaviou?r|results?|output)\b/i) },
  { id: 'body-very-long', points: -1, reason: '', match: (issue) => (issue.bodyLength >= 1500 ? 'x' : null) },
];
void inTitle;
