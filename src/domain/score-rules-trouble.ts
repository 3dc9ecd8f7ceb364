import { inTitle } from './score-rule.ts';
import type { ScoreRule } from './score-rule.ts';

/** Rules for titles that tell of trouble or of work without visible bounds. */
export const troubleRules: readonly ScoreRule[] = [
  { id: 'does-not-work', points: -2, reason: '', match: inTitle(/\b(?:(?:does|do|did|is|are|was|were|has|have|can|could|will|would)(?:n['’]t| not)|cannot|can['’]?t|won['’]?t|fail(?:s|ed|ing|ures?)?|broken|breaks?|unable|unexpected(?:ly)?|stuck|freez\w+|hang(?:s|ing)?|stop(?:s|ped) working|not work\w*|no way|never|impossible)\b/i) },
  { id: 'wrong', points: -2, reason: '', match: inTitle(/\b(?:wrong(?:ly)?|incorrect(?:ly)?|inaccura\w+|bad|strange|weird|odd|unexpected|off by|mismatch\w*|different|lost|loses?|corrupt\w*|regression|inconsisten\w+)\b/i) },
  { id: 'crash', points: -2, reason: '', match: inTitle(/\b(?:crash\w*|segfault\w*|panics?|npe|null|none|nan|traceback|stack ?trace|\w+(?:Error|Exception)|errors?|exceptions?|deadlock\w*|assertion)\b/i) },
  { id: 'question', points: -3, reason: '', match: inTitle(/\?|^(?:how|why|what|where|which|who|is there|is it|are there|can i|can we|should we|could we|do we|does|any)\b/i) },
  { id: 'performance', points: -3, reason: '', match: inTitle(/\b(?:perf|performance|slow\w*|speed|faster|memory|leak\w*|oom|latency|throughput|scal(?:e|ing|ability|able)|optimi[sz]\w+|efficien\w+|cpu|gpu|cach(?:e|es|ed|ing)|large|huge)\b/i) },
  { id: 'concurrency', points: -3, reason: '', match: inTitle(/\b(?:race|concurren\w+|thread\w*|lock(?:s|ed|ing)?|deadlock\w*|async\w*|parallel\w*|multi-?process\w*|distributed|cluster\w*|sync\w*|timeouts?|retr(?:y|ies)|intermittent\w*|flak[ye]\w*|sometimes|random\w*|occasional\w*|sporadic\w*)\b/i) },
  { id: 'circumstance', points: -1, reason: '', match: inTitle(/\b(?:when|while|whenever|after|if|once|during|upon)\b/i) },
  { id: 'many-things', points: -2, reason: '', match: inTitle(/\b(?:various|multiple|several|many|different|some|issues?|problems?|things|improvements|enhancements|everything|better)\b/i) },
  { id: 'new-ability', points: -2, reason: '', match: inTitle(/\b(?:support(?:s|ed|ing)?|feature|request\w*|allow(?:s|ing)?|ability|able to|possib\w+|implement\w*|introduc\w+|new|integrat\w+|enable)\b/i) },
  { id: 'architecture', points: -2, reason: '', match: inTitle(/\b(?:api|apis|library|libraries|back-?end|system|platform|architectur\w*|redesign\w*|rewrit\w+|design|framework|protocol|engine|compiler|kernel|database|schema|migrat\w+|server|plugin|modules?|interface|abstraction|infrastructure|pipelines?|models?|algorithm\w*|custom)\b/i) },
  { id: 'build', points: -1, reason: '', match: inTitle(/\b(?:build\w*|compil\w+|install\w*|gradle|cmake|makefile|docker\w*|ci|travis|jenkins|dependenc\w+|packag\w+|upgrad\w+|version \d|deploy\w*|releas\w+)\b/i) },
  { id: 'certain-system', points: -1, reason: '', match: inTitle(/\b(?:windows|win(?:32|64|10|11)|mac ?os|osx|linux|ubuntu|debian|android(?: \d+)?|ios|safari|firefox|chrome|samsung|nexus|pixel|arm64|aarch64|docker|kubernetes|aws|azure|gcp|bigquery|snowflake|postgres\w*|mysql|sqlite|oracle|google|java \d+|python ?\d[\d.]*)\b/i) },
  { id: 'version-number', points: -1, reason: '', match: inTitle(/\bv?\d+\.\d+(?:\.\d+)*(?:[a-z]+\d*)?\b/) },
  { id: 'own-report', points: -2, reason: '', match: inTitle(/\b(?:i|my|me|i'm|i've|we|our|us|please|help|you|your)\b/i) },
  { id: 'gathering', points: -2, reason: '', match: inTitle(/\b(?:umbrella|tracking|tracker|meta|epic|roadmap|discuss\w*|proposal|rfc|brainstorm\w*|investigat\w+|research|explor\w+|think|consider\w*|decide|ideas?|plan|strategy|rethink|spike|poc|prototype|feedback|suggest\w*|review)\b/i) },
  { id: 'security', points: -2, reason: '', match: inTitle(/\b(?:auth\w*|log ?in|login|passwords?|tokens?|permissions?|encrypt\w*|secur\w*|credentials?|certificates?|tls|ssl|oauth\w*|privacy|vulnerab\w+|cve)\b/i) },
  { id: 'stored-state', points: -1, reason: '', match: inTitle(/\b(?:data|save[ds]?|saving|stor(?:e|es|ed|ing|age)|upload\w*|download\w*|import\w*|export\w*|load\w*|restor\w+|backup\w*|checkpoint\w*|session|state|events?|notifications?|schedul\w+|metrics?)\b/i) },
  { id: 'few-words', points: -1, reason: '', match: (issue) => (issue.title.split(' ').length <= 3 ? issue.title.slice(0, 59) : null) },
  { id: 'many-words', points: -1, reason: '', match: (issue) => (issue.title.split(' ').length >= 14 ? issue.title.slice(0, 59) : null) },
];
