import { counted } from '../calls/list.ts';
import type { PersonRecord } from './people.ts';

/** What somebody does, in numbers: "12 calls · 3 open promises · mentors 2 projects". */
export function personSummary({ attended, openActions, mentors, proposes }: PersonRecord): string {
  const parts = [
    counted(attended.length, 'call', 'calls'),
    counted(openActions.length, 'open promise', 'open promises'),
    mentors.length > 0 ? `mentors ${counted(mentors.length, 'project', 'projects')}` : '',
    proposes.length > 0 ? `proposed ${counted(proposes.length, 'idea', 'ideas')}` : '',
  ].filter(Boolean);
  return parts.join(' · ');
}
