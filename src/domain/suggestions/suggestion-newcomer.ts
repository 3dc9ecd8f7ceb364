import { labelWords } from './issue-text.ts';

// How projects mark what is meant for newcomers; GitHub itself proposes "good first issue", others came before it
// (Mozilla's "good first bug", Rust's "E-easy", "up for grabs", "low hanging fruit", LibreOffice's "easyHack", "jump in").
// "help wanted" is not among them: it asks for anybody, often for experts.
const forNewcomers =
  /\bgood (?:for (?:a )?)?(?:first|1st|beginners?|newcomers?)\b|\b(?:first|1st) (?:good |time )?(?:issue|bug|task|timers?|contribution|contributor|pr|patch)\b|\b(?:beginners?|newcomers?|newbies?|novices?|starter|rookie|new contributors?|low hanging(?: fruit)?|up for grabs|junior(?: jobs?| task)?|easy ?(?:fix|pick|hack|win)|quick ?(?:win|fix)|pioneer project|jump in)\b|^(?:\S+ )?easy$|\b(?:difficulty|level|effort|complexity|experience|exp|skill) (?:level )?(?:is )?(?:0|1|low|trivial|very easy|easy|beginner|minimal|simple)\b/;

/** The label by which the maintainers marked an issue as meant for newcomers, or null. Such issues are listed apart, first. */
export function newcomerLabel(labels: readonly string[]): string | null {
  return [...labels].sort().find((name) => forNewcomers.test(labelWords(name))) ?? null;
}
