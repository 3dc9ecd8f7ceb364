import { inTitle } from './rule.ts';
import type { ScoreRule } from './rule.ts';

/**
 * Rules for titles that name a small, bounded piece of work: all of them speak for the issue.
 *
 * Each says whether it speaks for or against an issue, why (`reason`, shown on the page), and where that is known from.
 * The odds behind "docs/suggestions.md" were measured in two sets of real issues: one of Android apps with bodies, one of
 * Python projects with titles and labels only.
 */
export const taskRules: readonly ScoreRule[] = [
  {
    id: 'documentation',
    points: 3,
    source:
      'docs/suggestions.md, the same in both sets; beginners favour documentation for a first change (J. Alderliesten, thesis on good first issues, TU Delft).',
    reason: 'Documentation can be improved without knowing how the program works inside.',
    match: inTitle(
      /\b(?:docs?|documentation|documented|documenting|readme|tutorials?|docstrings?|change ?log|how-?to|guides?|wiki|faq|manual|man ?pages?|examples?|references?)\b|^document\b/i,
    ),
  },
  {
    id: 'wording',
    points: 0,
    source:
      'It gives no points: in one set easy issues have such words more often, in the other less, and projects left out were ordered better without. It answers what one has to know of the language.',
    reason: 'Changing words needs no knowledge of the program, only of the language they are in.',
    match: inTitle(
      /\b(?:typos?|misspell\w*|spell(?:ing|ed)|grammar|wording|rephrase|reword|phras(?:e|ing)|sentence|terminology|capitali[sz]\w+|upper-?case|lower-?case|copyright|translat\w+|locali[sz]\w+|plurals?|punctuation|text)\b/i,
    ),
  },
  {
    id: 'message',
    points: 1,
    source: 'docs/suggestions.md.',
    reason: 'The text of a message can be searched for in the code, so the place to change is found at once.',
    match: inTitle(
      /\b(?:messages?|toasts?|tool-?tips?|placeholders?|notices?|prompts?|hints?|descriptions?|diagnostics?|help (?:text|output|page)|usage|--help|inform|explain|clarify|tell)\b/i,
    ),
  },
  {
    id: 'logging',
    points: 1,
    source: 'docs/suggestions.md.',
    reason: 'A line in a log is added or changed in one place and breaks nothing.',
    match: inTitle(
      /(?<!change )\b(?:log(?:s|ging|ged)?(?! ?(?:in|out|on|off)\b)|logger|verbose|verbosity|debug output|print(?:s|ed|ing)?)\b/i,
    ),
  },
  {
    id: 'tidy',
    points: 3,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'Removing, renaming or cleaning up changes no behaviour, so the tests say whether it is right.',
    match: inTitle(
      /\b(?:remov(?:e|es|ing|al)|delet(?:e|ing) (?:the )?(?:unused|old|dead)|drop(?:ping)?|renam(?:e|es|ing)|deprecat\w+|clean(?:ing)?[ -]?up|tidy|unused|obsolete|outdated|redundant|unnecessary|dead code|hard-?cod\w+|duplicated? code|typing|type (?:hints?|annotations?)|lint\w*|code style|pep ?8|formatter|constants?|boilerplate|simplify|unify|consisten\w+|inconsisten\w+)\b/i,
    ),
  },
  {
    id: 'on-screen',
    points: 2,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'A thing on the screen shows where to look and whether the change worked.',
    match: inTitle(
      /\b(?:buttons?|icons?|links?|linked|labels?|menus?|pages?|screens?|dialogs?|modals?|pop-?ups?|check-?box(?:es)?|colou?rs?|fonts?|margins?|paddings?|spacing|align(?:ed|ment)?|css|layout|tabs?|headers?|footers?|side-?bar|tool-?bar|nav-?bar|drop-?downs?|columns?|legend|axis|logo|image|banner|badge|theme|dark mode|scroll\w*|hover|cursor|keyboard|shortcuts?|tool-?tips?)\b/i,
    ),
  },
  {
    id: 'instead',
    points: 2,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'The title says what should be there, so it is clear when the work is done.',
    match: inTitle(
      /(?:\binstead\b|\brather than\b|(?:\s|^)(?:->|=>|→)\s|\bshould\b(?!n't| not)|\bneeds?\b|\bmust\b)/i,
    ),
  },
  {
    id: 'small-change-verb',
    points: 3,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'The title begins with what to do, as people write who know the change already.',
    match: inTitle(
      /^(?:[\w./ -]{1,24}: )?(?:adjust|align|append|assert|avoid|bump|call|catch|center|change|check|clarify|clean|convert|copy|correct|default|delete|deprecate|disable|display|document|don'?t|drop|emit|enable|ensure|escape|exclude|explain|expose|extend|filter|fix|format|hide|highlight|ignore|improve|include|increase|inform|link|list|log|lower|make|mark|mention|name|omit|output|parameteri[sz]e|pass|pin|prefer|prevent|require|enforce|disallow|forbid|reject|restrict|print|provide|put|quote|raise|rearrange|reduce|remove|rename|reorder|replace|report|reset|return|reuse|round|sanitize|set|shorten|show|simplify|skip|sort|specify|standardi[sz]e|store|strip|style|swap|switch|tell|trim|truncate|turn|unify|update|use|utili[sz]e|validate|verify|warn|wrap|write|do not)\b/i,
    ),
  },
  {
    id: 'add-verb',
    points: 1,
    source: 'docs/suggestions.md. It counts less than other verbs, since what is added may be large.',
    reason: 'The title begins with what to add.',
    match: inTitle(/^(?:[\w./ -]{1,24}: )?(?:add|adding|addition)\b/i),
  },
  {
    id: 'tests',
    points: 2,
    source: 'judgement; too few titles to measure.',
    reason: 'A test is written beside the code and cannot break it.',
    match: inTitle(
      /\b(?:unit ?tests?|test (?:cases?|coverage)|(?:add|more|missing|write|extend) (?:\w+ )?tests?|coverage|doctests?|parametri[sz]e)\b/i,
    ),
  },
  {
    id: 'setting',
    points: 1,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'A setting or an argument has a name, which leads to the place in the code.',
    match: inTitle(
      /\b(?:arguments?|args?|parameters?|params?|options?|flags?|kwargs?|defaults?|settings?|preferences?|configurable|limit|max|maximum|min|minimum|number of)\b/i,
    ),
  },
  {
    id: 'code-in-title',
    points: 1,
    source: 'docs/suggestions.md; weak in both sets.',
    reason: 'The title names something in the code, which is where to begin.',
    match: inTitle(/`[^`]{1,60}`|\b[a-z]+_[a-z_]{2,}\b|\b\w+\(\)|\b[a-z]+[A-Z]\w+\b|--[a-z]\w+/),
  },
  {
    id: 'place',
    points: 1,
    source: 'docs/suggestions.md, the same in both sets, in the largest project and in the others.',
    reason: 'The title says in, on or of which thing: the place to look is named.',
    match: inTitle(
      /\b(?:in|on|of)\b (?!(?:case|order|general|progress|hold|time|demand|top of)\b)[^\s,;:]{1,40}/i,
    ),
  },
  {
    id: 'specific-title',
    points: 1,
    source:
      'docs/suggestions.md, the same in both sets, in the largest project and in the others; a shorter title names a subject, a longer one a story.',
    reason: 'The title is long enough to say what is meant and short enough for one thing.',
    match: (issue) =>
      issue.title.length >= 40 && issue.title.length <= 80
        ? `${String(issue.title.length)} characters`
        : null,
  },
  {
    id: 'shows',
    points: 1,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It can be seen whether the change worked.',
    match: inTitle(/\b(?:shows?|shown|showing|displays?|displayed|displaying|appears?|visible|invisible)\b/i),
  },
  {
    id: 'quoted',
    points: 1,
    source: 'docs/suggestions.md; only the first set shows it.',
    reason: 'The title quotes words that can be searched for in the code.',
    match: inTitle(/["“][^"”]{2,60}["”]|(?:^|\s)'[^']{2,60}'|‘[^’]{2,60}’/),
  },
];
