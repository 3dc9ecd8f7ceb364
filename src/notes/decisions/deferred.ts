import { anyOf, part, pattern } from '../patterns.ts';
import { readBy, type StatementRule } from './statement.ts';

const spokenOf = anyOf(
  ...[
    'discuss(?:ed)?',
    'talk(?:ed)? (?:about|through)',
    'revisit(?:ed)?',
    'explored?',
    'work(?:ed)? on',
    'br(?:ing|ought) (?:\\w+ )?(?:up|back)',
  ],
  ...[
    'com(?:e|ing) back',
    'continued?',
    'resumed?',
    'reschedul(?:e|ed|ing)',
    'schedul(?:e|ed) (?:a|an)',
    'pick(?:ed)? up',
    'tak(?:e|en) up',
  ],
);
const months = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const gathering = anyOf(
  'meetings?',
  'calls?',
  'sessions?',
  'week',
  'month',
  'time',
  'f2f',
  'face[- ]to[- ]face',
  'plenary',
);
const laterOn = part`(?:the |our |a |an )?(?:next|later|future|following|upcoming|another|special|separate) (?:\w+ )?${gathering}`;

/** What is put off. */
export const deferred: StatementRule = {
  id: 'decision-deferred',
  reads: 'decision',
  means: 'A matter is to be spoken of another time, or left until something has happened.',
  examples: [
    'This can be discussed in the next call.',
    'Next week when Otto is back this can be discussed.',
    'Will try to schedule a special session.',
    'Park it until Otto is back.',
    'We could hold off on the paint.',
    'We leave it as it is.',
    'Bumped to April.',
    'The rope – deferred until Otto is back.',
    'Otto is away, so subject to be explored next meeting.',
    'Follow up on GitHub.',
    "Let's take it offline to the mailing list.",
    'Otto: can continue in the issue.',
    'Bumped a week.',
    'Set milestone to June.',
    'Leave closed.',
    'No call next week, as Otto is away.',
    'No more meetings until January',
    'We can discuss that later.',
    'We should think on this and table to next week.',
    'We should postpone until Otto is back.',
    'Two are for it, but should probably wait 14 days.',
    'It seems best to wait for the survey.',
  ],
  counterExamples: [
    'I hope we can discuss it next week.',
    'Otto will look at it in the next few weeks.',
    'Last week we discussed the next call.',
    'Should we discuss it next week?',
    'They discussed the next meeting.',
    'Otto adds points to discuss in the next meeting.',
    'If it rains, discuss it at the next call.',
    'Otto bumped the version to 2.1.',
    'Deferred loading of the maps.',
    'Otto will follow up on GitHub.',
    'See if we can schedule a meeting next week.',
    'Continue in the same spirit.',
    'Leave open questions to Otto.',
    'No meeting has ever been so long.',
    'Otto came later.',
    'We should wait a little more on that.',
    'Otto will table the books.',
  ],
  read: (sentence) =>
    sentence.length > longestDeferral ||
    /\b(?:I|[Ss]ee if|hopes?|hoping|last (?:week|time|meeting|call))\b|\b(?:they|we|and|\w+ed) discussed\b/.test(
      sentence,
    )
      ? null
      : readDeferred(sentence),
};
/** A longer sentence is talk. */
const longestDeferral = 180;
const readDeferred = readBy(
  pattern('iu')`${anyOf(
    part`(?:\b(?:will|can|should|'ll|let's|be)|^\W*(?:to)?)\s*(?:be |try to |then |also |just ){0,2}${spokenOf}\b[^.?]{0,60}\b${laterOn}\b`,
    part`^\W*${laterOn}\b[^.?]{0,60}\b${spokenOf}`,
    part`\b(?:will|can|'ll|let's) (?:discuss|revisit|decide|settle) (?:on )?(?:this|that|it|these|them) later\b`,
    part`(?:^\W*(?:\w+: )?(?:let's |will |we(?:'ll| will)? |ok,? ){0,2}|\b(?:let's|so we) )(?:park|shelve|leave (?:it|this|that) (?:as (?:it )?is|for now|until|open))\b|\bhold off (?:on|until|for|with)\b`,
    part`^\W*no (?:more |further )?(?:calls?|meetings?) (?:next|this|in|on|over|during|until|till|before|for) `,
    part`\b(?:table|tabled) (?:it |this |that )?(?:to|until|till) (?:the )?(?:next|later|future|\d|${months})`,
    part`\bshould (?:probably |just |then )?(?:(?:postpone|defer|table|hold off)(?: (?:it|this|that))? (?:to|until|till)|wait (?:until|for|\d+ (?:day|week|month)s?))\b`,
    part`\b(?:is|seems?|be) best to (?:wait|hold off|leave (?:it|this|that))\b`,
    part`^\W*hold(?: on| off)?\b(?: for now| until\b.*)?\W*$`,
    part`(?:^|[–—:-]\s)\W*(?:(?:also|so|ok|then|let's|we|this is),? ){0,2}(?:bump(?:ed|ing)?|punt(?:ed|ing)?|postpon(?:ed|ing)|deferr(?:ed|ing))(?: (?:this|that|it))?(?: (?:again|for now|(?:to|until|till|by) [^.?]{1,40}))?\W*$`,
    part`^\W*(?:[\p{L}\d_ ]{2,25}: )?(?:bumped (?:by )?(?:an?|one|two|three|\d+) (?:weeks?|months?|calls?|meetings?)|set (?:the )?milestone to .{2,40}|(?:leave|keep|stays?) (?:it |this )?(?:closed|open))\W*$`,
    part`^\W*(?:[\p{L}\d_ ]{2,25}: )?(?:(?:we |they )?(?:can |will |'ll )|let's |ok,? |so )?(?:(?:take|taking|move|moving|continue|continuing|discuss) (?:(?:it|this|that|the (?:discussion|conversation)) )?|follow(?:ing)? up )(?:offline|async(?:hronously)?|(?:on|in|to|over|via|by) (?:the |an? )?(?:\p{L}+ )?(?:github|issues?|prs?|pull request|e-?mail|(?:mailing )?list|thread|slack|discord|matrix|zulip|chat))\b`,
  )}`,
);
