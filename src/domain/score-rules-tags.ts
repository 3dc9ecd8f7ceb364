import { inTags } from './score-rule.ts';
import type { ScoreRule } from './score-rule.ts';

/** Rules for labels, and for the tags a title begins with. */
export const tagRules: readonly ScoreRule[] = [
  { id: 'label-documentation', points: 3, reason: '', match: inTags(/\b(?:docs?|documentation|doc)\b/) },
  { id: 'label-bug', points: -3, reason: '', match: inTags(/\b(?:bugs?|defect|regression|crash|broken|incident|panic|ice|flak[ye]\w*)\b/) },
  { id: 'label-urgent', points: -5, reason: '', match: inTags(/\b(?:(?:priority|prio|severity|impact|importance|p|urgency) (?:is )?(?:high|highest|critical|urgent|important|significant|blocker|major|severe|0|1|p0|p1)|(?:high|critical|urgent|top|highest) (?:priority|prio|severity|impact)|p0|p1|critical|urgent|blocker|release blocker|important|major|severe|showstopper)\b/) },
  { id: 'label-not-urgent', points: 2, reason: '', match: inTags(/\b(?:(?:priority|prio|severity|impact|importance|p|urgency) (?:is )?(?:low|lowest|minor|trivial|3|4|p3|p4|nice to have)|low priority|minor|trivial|nice to have|p3|p4|p5)\b/) },
  { id: 'label-talk', points: -4, reason: '', match: inTags(/\b(?:questions?|discussions?|discuss|debated?|rfc|proposals?|support|feedback|ideas?|brainstorm|opinion|needs? (?:decision|discussion|design|rfc|proposal)|design|explore|research|investigat\w+|spike)\b/) },
  { id: 'label-set-aside', points: -7, reason: '', match: inTags(/\b(?:won'?t ?fix|won'?t do|wont|duplicate|invalid|stale|rotten|not a bug|as (?:intended|designed)|can'?t reproduce|cannot reproduce|out of scope|wait\w*|upstream|external|blocked|on hold|pending|needs? (?:more )?info\w*|info\w* needed|more info\w*|unconfirmed|unverified|needs? repro\w*|needs? triage|triage needed|untriaged|awaiting\w*)\b/) },
  { id: 'label-settled', points: 1, reason: '', match: inTags(/\b(?:accepted|approved|triaged|confirmed|ready|verified|reproducible|actionable|needs? (?:pr|patch|tests?|fix))\b/) },
  { id: 'label-deep', points: -3, reason: '', match: inTags(/\b(?:core|performance|perf|security|memory|concurrency|architecture|infrastructure|database|parser|compiler|kernel|scheduler|engine|breaking|distributed|gpu|epic|roadmap|internals|runtime|backend|codegen)\b/) },
  { id: 'label-surface', points: 1, reason: '', match: inTags(/\b(?:ui|ux|user experience|front end|frontend|css|accessibility|a11y|usability|website)\b/) },
  { id: 'label-wording', points: 2, reason: '', match: inTags(/\b(?:locali[sz]ation|l10n|i18n|translations?|internationali[sz]ation|wording|typos?|error messages?|diagnostics?|logging)\b/) },
  { id: 'label-tidy', points: 1, reason: '', match: inTags(/\b(?:refactor\w*|clean ?up|chore|housekeeping|tech(?:nical)? ?debt|deprecation|typing|tasks?)\b/) },
  { id: 'label-small', points: 3, reason: '', match: inTags(/\b(?:size (?:s|xs|small|tiny)|small|quick win|quick|tiny|trivial|simple|xs)\b/) },
];
