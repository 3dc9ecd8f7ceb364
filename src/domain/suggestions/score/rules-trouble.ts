import { evidenceOf } from '../issue-text.ts';
import { inTitle } from './rule.ts';
import type { ScoreRule } from './rule.ts';

/**
 * Rules for titles that tell of trouble, or of work whose bounds cannot be seen: all of them speak against the issue.
 */
export const troubleRules: readonly ScoreRule[] = [
  {
    id: 'does-not-work',
    points: -1,
    source:
      'docs/suggestions.md, the same in both sets; the label says most of it. Not where a title begins so: "Do not show …" says what to change.',
    reason: 'It tells that something fails, not what to change.',
    match: inTitle(
      /\b(?<!^)(?:(?:does|do|did|is|are|was|were|has|have|can|could|will|would)(?:n['’]t| not)|cannot|can['’]?t|won['’]?t|fail(?:s|ed|ing|ures?)?|broken|breaks?|unable|unexpected(?:ly)?|stuck|freez\w+|hang(?:s|ing)?|stop(?:s|ped) working|not work\w*|no way|never|impossible)\b/i,
    ),
  },
  {
    id: 'wrong',
    points: -1,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It tells that a result is wrong; why has to be found first.',
    match: inTitle(
      /\b(?:wrong(?:ly)?|incorrect(?:ly)?|inaccura\w+|strange|weird|odd|unexpected(?:ly)?|off by|mismatch\w*|lost|loses?|corrupt\w*|regression)\b/i,
    ),
  },
  {
    id: 'crash',
    points: 0,
    source:
      'docs/suggestions.md: in projects left out every point against it made the order worse; a named error also says where to begin.',
    reason: 'It tells of a crash or an error; the cause has to be found first.',
    match: inTitle(
      /\b(?:crash\w*|segfault\w*|panic\w*|npe|ice|null|none|nil|undefined|nan|traceback|stack ?trace|core dump\w*|\w+(?:Error|Exception)|errors?|exceptions?|assertion)\b/i,
    ),
  },
  {
    id: 'question',
    points: -3,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It is a question: whether anything is to be done is open.',
    match: inTitle(
      /\?|^(?:how|why|what|where|which|who|is there|is it|are there|can i|can we|should we|could we|do we|does|any)\b/i,
    ),
  },
  {
    id: 'performance',
    points: -3,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'Speed and memory have to be measured and understood before anything is changed.',
    match: inTitle(
      /\b(?:perf|performance|slow\w*|speed|faster|memory|leak\w*|oom|latency|throughput|scal(?:e|ing|ability|able)|optimi[sz]\w+|efficien\w+|cpu|gpu|cach(?:e|es|ed|ing)|large|huge)\b/i,
    ),
  },
  {
    id: 'concurrency',
    points: -1,
    source: 'docs/suggestions.md for the first set; judgement.',
    reason: 'What depends on timing is hard to see and harder to prove mended.',
    match: inTitle(
      /\b(?:race|concurren\w+|thread\w*|lock(?:s|ed|ing)?|deadlock\w*|async\w*|parallel\w*|multi-?process\w*|distributed|cluster\w*|sync\w*|timeouts?|retr(?:y|ies)|intermittent\w*|flak[ye]\w*|sometimes|random\w*|occasional\w*|sporadic\w*)\b/i,
    ),
  },
  {
    id: 'circumstance',
    points: -2,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It happens only in a certain case, which has to be brought about first.',
    match: inTitle(/\b(?:when|while|whenever|if|once|during|upon)\b/i),
  },
  {
    id: 'many-things',
    points: -2,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It names no single thing to change.',
    match: inTitle(
      /\b(?:various|multiple|several|many|different|issue|problems?|things|improvements|enhancements|everything|better)\b/i,
    ),
  },
  {
    id: 'new-ability',
    points: -3,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'A new ability has to be designed before it is written.',
    match: inTitle(
      /\b(?:support(?:s|ed|ing)?|features?|requests?|allow(?:s|ing)?|able to|possib\w+|implement\w*|new|integrat\w+)\b/i,
    ),
  },
  {
    id: 'architecture',
    points: -4,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It touches what many parts rest on: an interface, a library, a server.',
    match: inTitle(
      /\b(?:apis?|library|libraries|back-?end|system|platform|architectur\w*|redesign\w*|rewrit\w+|design|framework|protocol|engine|compiler|kernel|database|migrat\w+|server|plugins?|abstraction|infrastructure|algorithm\w*)\b/i,
    ),
  },
  {
    id: 'build',
    points: -1,
    source: 'docs/suggestions.md: in projects left out a second point made the order worse.',
    reason: 'Building, packaging and releasing need the whole set-up of the project.',
    match: inTitle(
      /\b(?:build\w*|compil\w+|install\w*|gradle|cmake|makefile|docker\w*|ci|travis|jenkins|dependenc\w+|packag\w+|upgrad\w+|version \d|deploy\w*|releas\w+)\b/i,
    ),
  },
  {
    id: 'certain-system',
    points: -2,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It needs a certain system or service to try it on.',
    match: inTitle(
      /\b(?:windows|win(?:32|64|10|11)|mac ?os|osx|linux|ubuntu|debian|android(?: \d+)?|ios|safari|firefox|chrome|(?:free|open|net|dragonfly)?bsd|xen|kvm|qemu|samsung|nexus|pixel|arm64|aarch64|docker|kubernetes|aws|azure|gcp|bigquery|snowflake|postgres\w*|mysql|sqlite|oracle|google|java \d+|python ?\d[\d.]*)\b/i,
    ),
  },
  {
    id: 'own-report',
    points: -1,
    source: 'docs/suggestions.md; only the second set shows it.',
    reason: 'A user speaks of their own case; whether it holds for others is open.',
    match: inTitle(/\b(?:i|my|me|i'm|i've|we|our|us|please|help|you|your)\b/i),
  },
  {
    id: 'gathering',
    points: -2,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It gathers or weighs work instead of being a piece of work.',
    match: inTitle(
      /\b(?:umbrella|tracking|meta|epic|roadmap|discuss\w*|proposal|rfc|brainstorm\w*|investigat\w+|research|decide|ideas|strategy|rethink|spike|poc|prototype|feedback|plan)\b/i,
    ),
  },
  {
    id: 'stored-state',
    points: -2,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'What happens depends on data that has to be there first.',
    match: inTitle(
      /\b(?:data|database|save[ds]?|saving|load(?:s|ed|ing)?|restor\w+|backup\w*|session|schedul\w+|cache\w*|sync\w*|import\w*)\b/i,
    ),
  },
  {
    id: 'abbreviation',
    points: -2,
    source: 'docs/suggestions.md, the same in both sets.',
    reason: 'It takes an abbreviation for granted that a newcomer may not know.',
    match: inTitle(
      /(?<![`'"\w.-])(?!(?:URL|UI|UX|README|HTML|CSS|JSON|PDF|FAQ|CLI|OK|ID|TODO|CSV|XML|YAML|PNG|JPEG|JPG|SVG|GIF|HTTP|HTTPS|UTF|FIX|ADD|NOT|AND|THE)s?\b)[A-Z][A-Z\d]{2,}s?\b/,
    ),
  },
  {
    id: 'few-words',
    points: -1,
    source: 'docs/suggestions.md; only the first set shows it.',
    reason: 'So few words do not say what to do.',
    match: (issue) => (issue.title.split(' ').length <= 3 ? evidenceOf(issue.title) : null),
  },
];
