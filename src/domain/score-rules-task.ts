import { inTitle } from './score-rule.ts';
import type { ScoreRule } from './score-rule.ts';

/** Rules for titles that name a small, bounded piece of work. */
export const taskRules: readonly ScoreRule[] = [
  { id: 'documentation', points: 3, reason: '', match: inTitle(/\b(?:docs?|documentation|documented|documenting|readme|tutorials?|docstrings?|change ?log|how-?to|guides?|wiki|faq|manual|man ?pages?|examples?|references?)\b|^document\b/i) },
  { id: 'wording', points: 1, reason: '', match: inTitle(/\b(?:typos?|misspell\w*|spell(?:ing|ed)|grammar|wording|rephrase|reword|phras(?:e|ing)|sentence|terminology|capitali[sz]\w+|upper-?case|lower-?case|copyright|translat\w+|locali[sz]\w+|plurals?|punctuation|text)\b/i) },
  { id: 'message', points: 1, reason: '', match: inTitle(/\b(?:messages?|toasts?|tool-?tips?|placeholders?|notices?|prompts?|hints?|descriptions?|diagnostics?|help (?:text|output|page)|usage|--help|inform|explain|clarify|tell)\b/i) },
  { id: 'logging', points: 1, reason: '', match: inTitle(/(?<!change )\b(?:log(?:s|ging|ged)?(?! ?(?:in|out|on|off)\b)|logger|verbose|verbosity|debug output|print(?:s|ed|ing)?)\b/i) },
  { id: 'tidy', points: 3, reason: '', match: inTitle(/\b(?:remov(?:e|es|ing|al)|delet(?:e|ing) (?:the )?(?:unused|old|dead)|drop(?:ping)?|renam(?:e|es|ing)|deprecat\w+|clean(?:ing)?[ -]?up|tidy|unused|obsolete|outdated|redundant|unnecessary|dead code|hard-?cod\w+|duplicated? code|typing|type (?:hints?|annotations?)|lint\w*|code style|pep ?8|formatter|constants?|boilerplate|simplify|unify|consisten\w+|inconsisten\w+)\b/i) },
  { id: 'on-screen', points: 2, reason: '', match: inTitle(/\b(?:buttons?|icons?|links?|linked|labels?|menus?|pages?|screens?|dialogs?|modals?|pop-?ups?|check-?box(?:es)?|colou?rs?|fonts?|margins?|paddings?|spacing|align(?:ed|ment)?|css|layout|tabs?|headers?|footers?|side-?bar|tool-?bar|nav-?bar|drop-?downs?|columns?|legend|axis|logo|image|banner|badge|theme|dark mode|scroll\w*|hover|cursor|keyboard|shortcuts?|tool-?tips?)\b/i) },
  { id: 'instead', points: 2, reason: '', match: inTitle(/(?:\binstead\b|\brather than\b|(?:\s|^)(?:->|=>|→)\s|\bshould\b(?!n't| not)|\bneeds?\b|\bmust\b)/i)},
  { id: 'missing', points: 2, reason: '', match: inTitle(/\b(?:missing|lacks?|lacking|omits?|omitted|no longer|not (?:shown|documented|listed|displayed|mentioned|linked|translated|labell?ed|validated|checked)|without|empty)\b/i) },
  { id: 'small-change-verb', points: 3, reason: '', match: inTitle(/^(?:[\w./ -]{1,24}: )?(?:adjust|align|append|assert|avoid|bump|call|catch|center|change|check|clarify|clean|convert|copy|correct|default|delete|deprecate|disable|display|document|don'?t|drop|emit|enable|ensure|escape|exclude|explain|expose|extend|filter|fix|format|hide|highlight|ignore|improve|include|increase|inform|link|list|log|lower|make|mark|mention|name|omit|output|parameteri[sz]e|pass|pin|prefer|prevent|print|provide|put|quote|raise|rearrange|reduce|remove|rename|reorder|replace|report|reset|return|reuse|round|sanitize|set|shorten|show|simplify|skip|sort|specify|standardi[sz]e|store|strip|style|swap|switch|tell|trim|truncate|turn|unify|update|use|utili[sz]e|validate|verify|warn|wrap|write|do not)\b/i)},
  { id: 'add-verb', points: 1, reason: '', match: inTitle(/^(?:[\w./ -]{1,24}: )?(?:add|adding|addition)\b/i) },
  { id: 'tests', points: 2, reason: '', match: inTitle(/\b(?:unit ?tests?|test (?:for|case|cases|coverage)|tests? (?:for|to)|add tests?|coverage|doctests?|parametri[sz]e)\b/i) },
  { id: 'setting', points: 1, reason: '', match: inTitle(/\b(?:arguments?|args?|parameters?|params?|options?|flags?|kwargs?|defaults?|settings?|preferences?|configurable|limit|max|maximum|min|minimum|number of)\b/i) },
  { id: 'code-in-title', points: 1, reason: '', match: inTitle(/`[^`]{1,60}`|\b[a-z]+_[a-z_]{2,}\b|\b\w+\(\)|\b[a-z]+[A-Z]\w+\b|--[a-z]\w+/) },
  { id: 'shows', points: 1, reason: '', match: inTitle(/\b(?:shows?|shown|showing|displays?|displayed|displaying|appears?|visible|invisible)\b/i) },
  { id: 'quoted', points: 1, reason: '', match: inTitle(/["“][^"”]{2,60}["”]|(?:^|\s)'[^']{2,60}'|‘[^’]{2,60}’/) },
];
