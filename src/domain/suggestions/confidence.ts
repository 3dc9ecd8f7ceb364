/** How far a proposal can be trusted; the first two are shown to newcomers, the third to whoever looks for work for them. */
export type Confidence = 'likely' | 'perhaps' | 'look';

/** A kind of proposal: from which score on, and how often that was right. */
export interface ConfidenceBand {
  readonly id: Confidence;
  /** The lowest score of the band. */
  readonly from: number;
  /** Of a hundred real issues so judged in repositories left out: so many their maintainers had labelled as easy. */
  readonly rightOfHundred: number;
}

/** Of a hundred real issues of the same set, whatever their score: so many had been labelled as easy. */
export const easyOfHundred = 20;

/** The bands, surest first. Measured by `bench/score-rules.ts`, where it says "confidence"; docs/suggestions.md has the table. */
export const confidenceBands: readonly ConfidenceBand[] = [
  { id: 'likely', from: 6, rightOfHundred: 42 },
  { id: 'perhaps', from: 3, rightOfHundred: 33 },
  { id: 'look', from: Number.NEGATIVE_INFINITY, rightOfHundred: 14 },
];

/** How far an issue with such a score can be trusted to be easy. */
export function confidenceOf(score: number): Confidence {
  return confidenceBands.find(({ from }) => score >= from)?.id ?? 'look';
}
