import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countWith,
  emptySelection,
  facetNames,
  isSelected,
  possibleSelection,
  queryOf,
  selectionOf,
  toggleValue,
  type FacetValues,
} from './facet.ts';

const value = fc.constantFrom('a', 'b', 'c', 'd');
const project: fc.Arbitrary<FacetValues> = fc.record({
  difficulty: fc.tuple(value),
  domain: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
  language: fc.tuple(value),
  status: fc.tuple(value),
});
const projects = fc.array(project, { minLength: 1, maxLength: 8 });
const press = fc.tuple(fc.constantFrom(...facetNames), value);

test('whatever is pressed among what is offered, the list is never empty', () => {
  fc.assert(
    fc.property(projects, fc.array(press, { maxLength: 12 }), (all, presses) => {
      let selection = emptySelection;
      for (const [name, chosen] of presses) {
        const offered = countWith(all, selection, name, chosen) > 0 || selection[name].includes(chosen);
        if (offered) selection = toggleValue(all, selection, name, chosen);
        expect(all.some((one) => isSelected(one, selection))).toBe(true);
      }
    }),
  );
});

test('an address that asks for too much is reduced to what can be had, and never to nothing', () => {
  const wanted = fc.record({
    difficulty: fc.array(value),
    domain: fc.array(value),
    language: fc.array(value),
    status: fc.array(value),
  });
  fc.assert(
    fc.property(projects, wanted, (all, asked) => {
      const kept = possibleSelection(all, asked);
      expect(all.some((one) => isSelected(one, kept))).toBe(true);
      for (const name of facetNames) {
        for (const one of kept[name]) expect(asked[name]).toContain(one);
      }
      expect(possibleSelection(all, kept)).toEqual(kept);
    }),
  );
});

test('a count says how many are shown once the value is chosen alone in its facet', () => {
  const all: FacetValues[] = [
    { difficulty: ['1'], domain: ['web', 'docs'], language: ['none'], status: ['open'] },
    { difficulty: ['1'], domain: ['web'], language: ['basics'], status: ['done'] },
    { difficulty: ['2'], domain: ['docs'], language: ['none'], status: ['open'] },
  ];
  const selection = { ...emptySelection, status: ['open'] };
  expect(countWith(all, selection, 'domain', 'web')).toBe(1);
  expect(countWith(all, selection, 'domain', 'docs')).toBe(2);
  expect(countWith(all, selection, 'status', 'done')).toBe(1);
});

test('a selection survives the way through an address', () => {
  const selection = { ...emptySelection, difficulty: ['1', '2'], domain: ['a&b=c', 'ü'] };
  expect(selectionOf(new URLSearchParams(queryOf(selection)))).toEqual(selection);
  expect(queryOf(emptySelection)).toBe('');
});
