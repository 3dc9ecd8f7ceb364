import { inTitle } from './score-rule.ts';
import type { ScoreRule } from './score-rule.ts';

/** Rules for titles that tell of trouble or of work without visible bounds. */
export const troubleRules: readonly ScoreRule[] = [
  { id: 'does-not-work', points: -1, reason: '', match: inTitle(/\b(?:(?:does|do|did|is|are|was|were|has|have|can|could|will|would)(?:n['’]t| not)|cannot|can['’]?t|won['’]?t|fail(?:s|ed|ing|ures?)?|broken|breaks?|unable|unexpected(?:ly)?|stuck|freez\w+|hang(?:s|ing)?|stop(?:s|ped) working|not work\w*|no way|never|impossible)\b/i) },
  { id: 'wrong', points: -1, reason: '', match: inTitle(/\b(?:wrong(?:ly)?|incorrect(?:ly)?|inaccura\w+|strange|weird|odd|unexpected(?:ly)?|off by|mismatch\w*|lost|loses?|corrupt\w*|regression)\b/i) },
  { id: 'crash', points: -1, reason: '', match: inTitle(/\b(?:crash\w*|segfault\w*|panic\w*|npe|ice|null|none|nil|undefined|nan|traceback|stack ?trace|core dump\w*|\w+(?:Error|Exception)|errors?|exceptions?|assertion)\b/i) },
  { id: 'question', points: -3, reason: '', match: inTitle(/\?|^(?:how|why|what|where|which|who|is there|is it|are there|can i|can we|should we|could we|do we|does|any)\b/i) },
  { id: 'performance', points: -3, reason: '', match: inTitle(/\b(?:perf|performance|slow\w*|speed|faster|memory|leak\w*|oom|latency|throughput|scal(?:e|ing|ability|able)|optimi[sz]\w+|efficien\w+|cpu|gpu|cach(?:e|es|ed|ing)|large|huge)\b/i) },
  { id: 'concurrency', points: -1, reason: '', match: inTitle(/\b(?:race|concurren\w+|thread\w*|lock(?:s|ed|ing)?|deadlock\w*|async\w*|parallel\w*|multi-?process\w*|distributed|cluster\w*|sync\w*|timeouts?|retr(?:y|ies)|intermittent\w*|flak[ye]\w*|sometimes|random\w*|occasional\w*|sporadic\w*)\b/i) },
  { id: 'circumstance', points: -3, reason: '', match: inTitle(/\b(?:when|while|whenever|if|once|during|upon)\b/i) },
  { id: 'many-things', points: -2, reason: '', match: inTitle(/\b(?:various|multiple|several|many|different|issue|problems?|things|improvements|enhancements|everything|better)\b/i) },
  { id: 'new-ability', points: -3, reason: '', match: inTitle(/\b(?:support(?:s|ed|ing)?|features?|requests?|allow(?:s|ing)?|able to|possib\w+|implement\w*|new|integrat\w+)\b/i) },
  { id: 'architecture', points: -4, reason: '', match: inTitle(/\b(?:apis?|library|libraries|back-?end|system|platform|architectur\w*|redesign\w*|rewrit\w+|design|framework|protocol|engine|compiler|kernel|database|migrat\w+|server|plugins?|abstraction|infrastructure|algorithm\w*)\b/i) },
  { id: 'build', points: -2, reason: '', match: inTitle(/\b(?:build\w*|compil\w+|install\w*|gradle|cmake|makefile|docker\w*|ci|travis|jenkins|dependenc\w+|packag\w+|upgrad\w+|version \d|deploy\w*|releas\w+)\b/i) },
  { id: 'certain-system', points: -2, reason: '', match: inTitle(/\b(?:windows|win(?:32|64|10|11)|mac ?os|osx|linux|ubuntu|debian|android(?: \d+)?|ios|safari|firefox|chrome|samsung|nexus|pixel|arm64|aarch64|docker|kubernetes|aws|azure|gcp|bigquery|snowflake|postgres\w*|mysql|sqlite|oracle|google|java \d+|python ?\d[\d.]*)\b/i) },
  { id: 'own-report', points: -2, reason: '', match: inTitle(/\b(?:i|my|me|i'm|i've|we|our|us|please|help|you|your)\b/i) },
  { id: 'gathering', points: -2, reason: '', match: inTitle(/\b(?:umbrella|tracking|meta|epic|roadmap|discuss\w*|proposal|rfc|brainstorm\w*|investigat\w+|research|decide|ideas|strategy|rethink|spike|poc|prototype|feedback|plan)\b/i) },
  { id: 'stored-state', points: -2, reason: '', match: inTitle(/\b(?:data|database|save[ds]?|saving|load(?:s|ed|ing)?|restor\w+|backup\w*|session|notifications?|schedul\w+|metrics?|cache\w*|sync\w*|import\w*)\b/i) },
  { id: 'abbreviation', points: -2, reason: '', match: inTitle(/(?<![`'"\w.-])(?!(?:URL|UI|UX|README|HTML|CSS|JSON|PDF|FAQ|CLI|OK|ID|TODO|CSV|XML|YAML|PNG|JPEG|JPG|SVG|GIF|HTTP|HTTPS|UTF|FIX|ADD|NOT|AND|THE)s?\b)[A-Z][A-Z\d]{2,}s?\b/) },
  { id: 'few-words', points: -2, reason: '', match: (issue) => (issue.title.split(' ').length <= 3 ? issue.title.slice(0, 59) : null) },
];
