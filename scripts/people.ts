import { join } from 'node:path';
import { proposePeople } from '../src/domain/people/proposal.ts';
import { countText } from '../src/domain/text/phrases.ts';
import { writeNew } from '../src/files/write.ts';
import { loadContent } from '../src/load/content.ts';
import { contentFolder, readArguments } from './arguments.ts';
import { peopleFile } from './people-text.ts';

const usage = 'npm run people -- [--content DIR] [--write]';
const { values, switches } = readArguments({ content: 'value', write: 'switch' }, usage);
const folder = contentFolder(values['content']);
const { content, problems } = loadContent(folder, '/');
process.exitCode = await propose();

/** Prints a `people.yml` made from the notes, or writes it where there is none yet; gives the exit code. */
async function propose(): Promise<0 | 1> {
  const proposal = proposePeople(content.calls.map((call) => call.facts.attendees));
  if (proposal.people.length === 0) {
    const unread = problems.filter(({ level }) => level === 'error').length;
    console.error(
      `The notes in ${folder} name nobody by a full name or a GitHub name${unread > 0 ? `; ${countText(unread, 'error')} keep files from being read: npm run check` : ''}.`,
    );
    return 1;
  }
  const text = peopleFile(proposal);
  if (!switches['write']) {
    console.log(text);
    return 0;
  }
  const file = join(folder, 'people.yml');
  if (!(await writeNew(file, text))) {
    console.error(
      `${file} exists already; without --write the proposal is printed, so that you can compare.`,
    );
    return 1;
  }
  console.log(`Wrote ${file}: ${countText(proposal.people.length, 'person', 'people')}. Read its comments.`);
  return 0;
}
