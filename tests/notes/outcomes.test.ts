// @module-tag slow
import { expect, test } from 'vitest';
import { perhapsDone } from '../../src/domain/calls/perhaps-done.ts';
import { loadContent } from '../../src/load/content.ts';
import { hasShared, sharedPath } from '../shared.ts';
import { readCalls, type ReadCalls } from './outcome-pairs.ts';

interface Counted {
  /** Promises that were followed by hand. */
  readonly looked: number;
  /** Those of which a later call says that they were done. */
  readonly known: number;
  readonly offered: number;
  readonly right: number;
}

/** What is offered for the promises of calls that were read, against what stands there. */
function countedIn({ community, pairs }: ReadCalls): Counted {
  const calls = loadContent(sharedPath('corpora', community), '/').content.calls.toReversed();
  const waiting = calls.flatMap((call) => call.facts.actions.map((action) => ({ call, action })));
  const offers = perhapsDone(waiting, calls);
  const followed = waiting.flatMap(({ call, action }) => {
    const pair = pairs.find((each) => each.call === call.id && each.line === action.position.line);
    return pair ? [{ pair, offer: offers.get(action) }] : [];
  });
  return {
    looked: followed.length,
    known: followed.filter(({ pair }) => pair.outcomes.length > 0).length,
    offered: followed.filter(({ offer }) => offer !== undefined).length,
    right: followed.filter(({ pair, offer }) =>
      pair.outcomes.some(({ call, words }) => call === offer?.call.id && offer.outcome.text.includes(words)),
    ).length,
  };
}

function sum(counted: readonly Counted[]): Counted {
  const of = (key: keyof Counted) => counted.reduce((total, each) => total + each[key], 0);
  return { looked: of('looked'), known: of('known'), offered: of('offered'), right: of('right') };
}

test.skipIf(!hasShared('corpora', 'mirage'))(
  'what is offered as done was done, in nine of ten cases, where the rules were tuned and where not',
  () => {
    const tuned = sum(readCalls.filter(({ wasTunedOn }) => wasTunedOn).map(countedIn));
    const leftOut = sum(readCalls.filter(({ wasTunedOn }) => !wasTunedOn).map(countedIn));
    expect(tuned).toMatchObject({ looked: 61, known: 16 });
    expect(leftOut).toMatchObject({ looked: 106, known: 11 });
    expect(tuned.right).toBeGreaterThanOrEqual(2);
    expect(leftOut.right).toBeGreaterThanOrEqual(1);
    for (const { offered, right } of [tuned, leftOut]) expect(right).toBeGreaterThanOrEqual(offered * 0.9);
  },
);
