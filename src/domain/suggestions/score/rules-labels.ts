import { inTags } from './rule.ts';
import type { ScoreRule } from './rule.ts';

/**
 * Rules for labels, and for the tags a title begins with.
 */
export const tagRules: readonly ScoreRule[] = [
  {
    id: 'label-documentation',
    points: 3,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'The maintainers filed it under documentation.',
    match: inTags(/\b(?:docs?|documentation|doc)\b/),
  },
  {
    id: 'label-bug',
    points: -2,
    source:
      'docs/suggestions.md, the same in both sets; in projects left out a third point made the order worse.',
    reason: 'Why something does not work has to be found first, and nobody knows how long that takes.',
    match: inTags(/\b(?:bugs?|defect|regression|crash|broken|incident|panic|ice|flak[ye]\w*)\b/),
  },
  {
    id: 'label-urgent',
    points: -5,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'What is urgent or grave cannot wait for somebody who is still learning.',
    match: inTags(
      /\b(?:(?:priority|prio|severity|impact|importance|p|urgency) (?:is )?(?:high|highest|critical|urgent|important|significant|blocker|major|severe|0|1|p0|p1)|(?:high|critical|urgent|top|highest) (?:priority|prio|severity|impact)|p0|p1|critical|urgent|blocker|release blocker|important|major|severe|showstopper)\b/,
    ),
  },
  {
    id: 'label-not-urgent',
    points: 3,
    source: 'docs/suggestions.md; the first set has no such labels.',
    reason: 'There is time to learn: nobody waits for it.',
    match: inTags(
      /\b(?:(?:priority|prio|severity|impact|importance|p|urgency) (?:is )?(?:low|lowest|minor|trivial|3|4|p3|p4|nice to have)|low priority|minor|trivial|nice to have|p3|p4|p5)\b/,
    ),
  },
  {
    id: 'label-talk',
    points: -4,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It is still being talked about: what to do is not decided.',
    match: inTags(
      /^(?!.*\b(?<!not )(?:accepted|approved|agreed|concluded|settled|decided)\b).*\b(?:questions?|discussions?|discuss|debated?|rfc|proposals?|support|feedback|ideas?|brainstorm|opinion|needs? (?:decision|discussion|design|rfc|proposal)|design|explore|research|investigat\w+|spike)\b/,
    ),
  },
  {
    id: 'label-set-aside',
    points: -6,
    source: 'docs/suggestions.md, the strongest rule in both sets.',
    reason: 'It waits for something, or may never be done.',
    match: inTags(
      /\b(?:won'?t ?fix|won'?t do|wont|(?:duplicate|invalid|upstream|blocked)(?= (?:by|on|for|from)\b| ?\d*$)|stale|rotten|not a bug|as (?:intended|designed)|can'?t reproduce|cannot reproduce|out of scope|wait\w*|on hold|pending|needs? (?:more )?info\w*|info\w* needed|more info\w*|unconfirmed|unverified|needs? repro\w*|needs? triage|triage needed|untriaged|awaiting\w*)\b/,
    ),
  },
  {
    id: 'label-settled',
    points: 0,
    source: 'docs/suggestions.md: as often with hard issues as with easy ones.',
    reason: 'The maintainers looked at it and want it.',
    match: inTags(
      /\b(?:accepted|approved|triaged|confirmed|ready|verified|reproducible|actionable|needs? (?:pr|patch|tests?|fix))\b/,
    ),
  },
  {
    id: 'label-deep',
    points: -3,
    source: 'docs/suggestions.md; the first set has no such labels.',
    reason: 'It touches what the rest is built on, which one has to know first.',
    match: inTags(
      /\b(?:core|performance|perf|security|memory|concurrency|architecture|infrastructure|database|parser|compiler|kernel|scheduler|engine|breaking|distributed|gpu|epic|roadmap|internals|runtime|backend|codegen)\b/,
    ),
  },
  {
    id: 'label-surface',
    points: 1,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It is about what people see, so the result can be judged by looking.',
    match: inTags(
      /\b(?:ui|ux|user experience|front end|frontend|css|accessibility|a11y|usability|website)\b/,
    ),
  },
  {
    id: 'label-wording',
    points: 2,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It is about words: translations, messages, logs.',
    match: inTags(
      /\b(?:locali[sz]ation|l10n|i18n|translations?|internationali[sz]ation|wording|typos?|error messages?|diagnostics?|logging)\b/,
    ),
  },
  {
    id: 'label-tidy',
    points: 1,
    source: 'docs/suggestions.md; weak.',
    reason: 'It is upkeep that changes no behaviour.',
    match: inTags(
      /\b(?:refactor\w*|clean ?up|chore|housekeeping|tech(?:nical)? ?debt|deprecation|typing|tasks?)\b/,
    ),
  },
  {
    id: 'label-small',
    points: 3,
    source:
      'docs/suggestions.md; good first issues should ask for limited scope and skill (Tan, Zhou and Sun, A First Look at Good First Issues on GitHub, 2020).',
    reason: 'The maintainers say that it is small.',
    match: inTags(/\b(?:size (?:s|xs|small|tiny)|small|quick win|quick|tiny|trivial|simple|xs)\b/),
  },
];
