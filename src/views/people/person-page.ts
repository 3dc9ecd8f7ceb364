import type { Site } from '../../domain/model/site.ts';
import { occurrencesOf } from '../calls/list.ts';
import { decisionsNaming } from '../calls/named-in-decisions.ts';
import type { PersonRecord } from './people.ts';

/** All that the page of a person shows, besides what every page does. */
export function personPage(site: Site, record: PersonRecord) {
  const { calls } = site.content;
  const attended = record.attended.map(({ call }) => call);
  return {
    record,
    decided: decisionsNaming(site).get(record.person) ?? [],
    /** Null for somebody who took part in no call. */
    occurrences: attended.length > 0 ? occurrencesOf(calls, attended) : null,
    /** How many calls there are in all. */
    ofCalls: calls.length,
  };
}
