// @module-tag slow
import { expect, test } from 'vitest';
import { perhapsDone } from '../../src/domain/calls/perhaps-done.ts';
import { loadContent } from '../../src/load/content.ts';
import { hasShared, sharedPath } from '../shared.ts';
import { outcomePairs } from './outcome-pairs.ts';

test.skipIf(!hasShared('corpora', 'mirage'))(
  'what is offered as done was done, in nine of ten cases, and some of what was done is found',
  () => {
    const { content } = loadContent(sharedPath('corpora', 'mirage'), '/');
    const calls = content.calls.toReversed();
    const waiting = calls.flatMap((call) => call.facts.actions.map((action) => ({ call, action })));
    const found = perhapsDone(waiting, calls);
    let looked = 0;
    let known = 0;
    let offered = 0;
    let right = 0;
    for (const { call, action } of waiting) {
      const pair = outcomePairs.find((each) => each.call === call.id && each.line === action.position.line);
      if (!pair) continue;
      looked += 1;
      if (pair.outcomes.length > 0) known += 1;
      const offer = found.get(action);
      if (!offer) continue;
      offered += 1;
      if (
        pair.outcomes.some((each) => each.call === offer.call.id && offer.outcome.text.includes(each.words))
      )
        right += 1;
    }
    expect({ looked, known }).toEqual({ looked: 61, known: 16 });
    expect(right / offered).toBeGreaterThanOrEqual(0.9);
    expect(right).toBeGreaterThanOrEqual(2);
  },
);
