// How well notes are read: precision, recall and F1 of every field, by community and by rule, on the labelled notes of
// tests/notes/gold and, where they lie beside this repository, those of real communities.
// `node bench/notes.ts --misses` prints every fact that is wrong and every label that was missed.
import { noteRules } from '../src/notes/rules.ts';
import type { RuleSubject } from '../src/notes/rule.ts';
import { ownGold, readLabelled, realGold, type LabelledNote } from '../tests/notes/labels.ts';
import { figuresOf, listFields, scoreNotes, type ListField, type Score } from '../tests/notes/score.ts';

const fieldOf: Partial<Record<RuleSubject, ListField>> = {
  attendee: 'attendees',
  agenda: 'agenda',
  topic: 'topics',
  action: 'actions',
  decision: 'decisions',
};

const showsMisses = process.argv.includes('--misses');
const sets = [
  { title: 'Invented communities (tests/notes/gold)', notes: readLabelled(ownGold) },
  { title: 'Real communities (../shared/gold)', notes: readLabelled(realGold) },
];
for (const { title, notes } of sets) {
  console.log(`## ${title}\n`);
  if (notes.length === 0) {
    console.log('No labelled notes are there: skipped.\n');
    continue;
  }
  byCommunity(notes);
  byRule(scoreNotes(notes));
  if (showsMisses) misses(scoreNotes(notes));
}

function byCommunity(notes: readonly LabelledNote[]): void {
  console.log('Precision / recall / F1; in brackets how many are labelled.\n');
  console.log(`| community | notes | days | next calls | ${listFields.join(' | ')} |`);
  console.log(`|---|---|---|---|${listFields.map(() => '---').join('|')}|`);
  const communities = Map.groupBy(notes, ({ community }) => community);
  for (const [name, group] of communities) console.log(row(name, group.length, scoreNotes(group)));
  console.log(`${row('**all**', notes.length, scoreNotes(notes))}\n`);
}

function row(name: string, count: number, score: Score): string {
  const { days, nextDays } = score;
  const invented = nextDays.invented > 0 ? `, ${nextDays.invented} invented` : '';
  const cells = listFields.map((field) => {
    const { precision, recall, f1, wanted } = figuresOf(score, field);
    return `${figure(precision)} / ${figure(recall)} / ${figure(f1)} (${wanted})`;
  });
  const head = [
    name,
    count,
    `${days.right}/${days.stated}`,
    `${nextDays.right}/${nextDays.stated}${invented}`,
  ];
  return `| ${[...head, ...cells].join(' | ')} |`;
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

/** What each rule found, the one that is wrong most first; recall is its share of all that is labelled in its field. */
function byRule(score: Score): void {
  console.log('| rule | found | right | wrong | precision | share of the labels |');
  console.log('|---|---|---|---|---|---|');
  const rows = noteRules.flatMap(({ id, reads }) => {
    const field = fieldOf[reads];
    if (field === undefined) return [];
    const found = score.judged.filter(({ evidence }) => evidence.rule === id);
    const right = found.filter((each) => each.right).length;
    return [
      { id, found: found.length, right, wrong: found.length - right, wanted: figuresOf(score, field).wanted },
    ];
  });
  for (const { id, found, right, wrong, wanted } of rows.toSorted((a, b) => b.wrong - a.wrong)) {
    if (found > 0)
      console.log(
        `| ${id} | ${found} | ${right} | ${wrong} | ${figure(right / found)} | ${figure(wanted === 0 ? null : right / wanted)} |`,
      );
  }
  const idle = rows.filter(({ found }) => found === 0).map(({ id }) => id);
  console.log(`\nNever fired here: ${idle.length === 0 ? 'none' : idle.join(', ')}.\n`);
}

function misses({ judged, missed }: Score): void {
  for (const { note, field, item, evidence, right } of judged)
    if (!right) console.log(`${note} ${field} wrong by ${evidence.rule}: ${shown(item)}`);
  for (const { note, field, item } of missed) console.log(`${note} ${field} missed: ${shown(item)}`);
}

function shown({ owner, text }: { readonly owner: string | null; readonly text: string }): string {
  return owner === null ? text : `${owner}: ${text}`;
}
