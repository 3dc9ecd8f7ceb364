import { expect, test } from 'vitest';
import { callSchema } from '../../domain/model/call.ts';
import { validate } from './validate.ts';

const faults = (date: string) =>
  validate(callSchema, { date }, { file: 'calls/a.md', yaml: null, known: [], foreignKeys: 'warning' })
    .problems;

test('a day that exists in a far year is told as that, one that does not exist as what it is', () => {
  for (const far of ['1968-05-04', '0024-05-04', '2206-05-04'])
    expect(faults(far)).toMatchObject([
      {
        code: 'impossible-date',
        message: expect.stringContaining('whose year is before 1970 or after 2199') as string,
      },
    ]);
  expect(faults('1968-02-30')).toMatchObject([
    { message: expect.stringContaining('not a day that exists') as string },
  ]);
  expect(faults('1970-01-01')).toEqual([]);
});
