import { confidenceBands } from '../src/domain/suggestions/confidence.ts';
import { scoreRules } from '../src/domain/suggestions/score/rules.ts';
import { fit } from './score-fit.ts';
import { hash, measure, oddsOf, pointsOf } from './score-measure.ts';
import type { Quality, Weights } from './score-measure.ts';
import { readSet } from './score-set.ts';
import type { JudgedIssue } from './score-set.ts';

const [setFile, hiddenFile] = process.argv.slice(2);
if (setFile === undefined || hiddenFile === undefined) {
  console.error('Usage: node bench/score-rules.ts SET.jsonl HIDDEN.jsonl');
  process.exit(2);
}
const issues = readSet(setFile, hiddenFile);
const sources = [...new Set(issues.map((issue) => issue.source))];
const own: Weights = new Map(scoreRules.map((rule) => [rule.id, rule.points]));
/** Only the direction of each rule, no weight: what can be believed before any measurement. */
const directions: Weights = new Map(scoreRules.map((rule) => [rule.id, 0.3 * Math.sign(rule.points)]));
const nothing: Weights = new Map(scoreRules.map((rule) => [rule.id, 0]));
const folds = 5;

console.log('| weights | measured on | AUC | macro AUC | P@10 |\n|---|---|---|---|---|');
row('the points of the rules', 'all', measure(issues, by(own)));
for (const source of sources) row('the points of the rules', source, measure(from(source), by(own)));
row('one point each, by direction', 'all', measure(issues, by(directions)));
for (const source of sources) {
  row('one point each, by direction', source, measure(from(source), by(directions)));
}
for (const source of sources) {
  for (const other of sources.filter((each) => each !== source)) {
    row(
      `learned from ${source}, directions given`,
      other,
      measure(from(other), by(fit(from(source), directions))),
    );
    row(`learned from ${source}, from nothing`, other, measure(from(other), by(fit(from(source), nothing))));
  }
}
row(
  `learned, ${String(folds)} parts of the repositories left out in turn, directions given`,
  'all',
  crossValidated(directions),
);
row(
  `learned, ${String(folds)} parts of the repositories left out in turn, from nothing`,
  'all',
  crossValidated(nothing),
);

console.log(
  `\n| rule | points | ${sources.map((source) => `holds in ${source} | odds there | `).join('')}AUC without it | P@10 without it |`,
);
console.log(`|---|---|${'---|---|'.repeat(sources.length)}---|---|`);
const whole = measure(issues, by(own));
for (const rule of scoreRules) {
  const without = measure(issues, by(new Map([...own].filter(([id]) => id !== rule.id))));
  const inSources = sources.flatMap((source) => {
    const odds = oddsOf(from(source), rule.id);
    const held = from(source).filter((issue) => issue.rules.has(rule.id)).length;
    return [String(held), odds === null ? '–' : odds.toFixed(2)];
  });
  const cells = [
    rule.id,
    String(rule.points),
    ...inSources,
    change(without.auc - whole.auc),
    change(without.atTen - whole.atTen),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

console.log(
  '\n| confidence, weights and bounds from the other parts | issues | labelled as easy | of a hundred |\n|---|---|---|---|',
);
for (const { name, of, easy } of leftOutBands()) {
  console.log(`| ${name} | ${String(of)} | ${String(easy)} | ${((100 * easy) / of).toFixed(0)} |`);
}

/**
 * How often each kind of proposal is right on repositories left out: weights are learned, and the bounds of the kinds set so that
 * as large a share of issues lies above them as with the points of the rules, both without the part that is judged.
 */
function leftOutBands(): { name: string; of: number; easy: number }[] {
  const shares = confidenceBands.map(
    ({ from: bound }) => issues.filter((issue) => pointsOf(issue, own) >= bound).length / issues.length,
  );
  const bands = confidenceBands.map(({ id }) => ({ name: id, of: 0, easy: 0 }));
  const part = (issue: JudgedIssue): number => Math.floor(hash(issue.group) * folds);
  for (let index = 0; index < folds; index += 1) {
    const others = issues.filter((issue) => part(issue) !== index);
    const weights = fit(others, directions);
    const sorted = others.map((issue) => pointsOf(issue, weights)).sort((a, b) => b - a);
    const bounds = shares.map((share) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
    for (const issue of issues.filter((each) => part(each) === index)) {
      const points = pointsOf(issue, weights);
      const at = bounds.findIndex((bound) => points >= bound);
      const band = bands[at === -1 ? bands.length - 1 : at];
      if (band === undefined) continue;
      band.of += 1;
      if (issue.easy) band.easy += 1;
    }
  }
  return bands;
}

function from(source: string): JudgedIssue[] {
  return issues.filter((issue) => issue.source === source);
}

function by(weights: Weights): (issue: JudgedIssue) => number {
  return (issue) => pointsOf(issue, weights);
}

/** Every issue is scored with weights learned without its repository. */
function crossValidated(before: Weights): Quality {
  const part = (issue: JudgedIssue): number => Math.floor(hash(issue.group) * folds);
  const weights = Array.from({ length: folds }, (_, index) =>
    fit(
      issues.filter((issue) => part(issue) !== index),
      before,
    ),
  );
  return measure(issues, (issue) => pointsOf(issue, weights[part(issue)] ?? nothing));
}

function row(weights: string, on: string, quality: Quality): void {
  console.log(
    `| ${weights} | ${on} | ${quality.auc.toFixed(3)} | ${quality.macro.toFixed(3)} | ${quality.atTen.toFixed(3)} |`,
  );
}

function change(difference: number): string {
  const text = difference.toFixed(4);
  return difference > 0 ? `+${text}` : text;
}
