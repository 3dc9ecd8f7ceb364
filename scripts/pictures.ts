// Copies the pictures of other sites that the texts show into the content folder. Never a part of a build.
import { join } from 'node:path';
import { hasErrors } from '../src/domain/model/problem.ts';
import { countText } from '../src/domain/text/phrases.ts';
import { writeAtomically, writeFault } from '../src/files/write.ts';
import { loadContent } from '../src/load/content.ts';
import { copiesFolder, copyName } from '../src/load/links/picture-copies.ts';
import { publishedEmails } from '../src/load/read/strip-emails.ts';
import { ask, failureWords } from '../src/web/request.ts';
import { badUsage, contentFolder, readArguments } from './arguments.ts';
import { errorReport } from './report.ts';
import { pictureType } from './picture-type.ts';

const usage = 'npm run pictures -- [--content DIR] [--max-mb N] [--allow HOST:PORT]';
const { values } = readArguments({ content: 'value', 'max-mb': 'value', allow: 'value' }, usage);
const most = Number(values['max-mb'] ?? 5);
if (!(most > 0 && most <= 100))
  badUsage(`--max-mb ${String(values['max-mb'])} is not a number from 0 to 100.`, usage);
const allowed = new Set(values.allow === undefined ? [] : [values.allow]);
/** Milliseconds for one picture. */
const timeout = 30_000;
const folder = contentFolder(values.content);

const { content, problems, pictures } = loadContent(folder, '/');
// Of content with errors nobody knows what its texts show.
if (hasErrors(problems)) {
  console.error(`${errorReport(problems)}\n\nNothing was copied.`);
  process.exit(1);
}
const emails = publishedEmails(content.hub);
const wanted = pictures.shown.filter(({ hasCopy }) => !hasCopy);
const faults: string[] = [];
for (const { address, file } of wanted) {
  const fault = await copy(address);
  if (fault === null) continue;
  faults.push(address);
  console.error(`${join(folder, file)}: ${address} ${fault}: not copied.`);
}
for (const path of pictures.unusedCopies) console.log(`${join(folder, path)} is shown by no text.`);
const copied = countText(wanted.length - faults.length, 'picture');
const had = pictures.shown.length - wanted.length;
console.log(
  `${copied} copied into ${join(folder, copiesFolder)}, ${String(had)} there already, ${String(faults.length)} not copied.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Copies one picture. Gives why not, as part of a sentence, or null. */
async function copy(address: string): Promise<string | null> {
  const mostBytes = Math.floor(most * 1_000_000);
  const answer = await ask(address, { method: 'GET', timeout, mostBytes, allowed, accept: 'image/*' });
  if (answer.kind === 'failed') {
    const limit = answer.why === 'too-large' ? ` (over ${String(most)} MB)` : '';
    return `${failureWords[answer.why]}${limit}`;
  }
  if (answer.status !== 200) return `answers ${String(answer.status)}`;
  const type = pictureType(answer.body, emails);
  if ('fault' in type) return type.fault;
  const file = join(folder, copiesFolder, `${copyName(address)}.${type.ending}`);
  try {
    await writeAtomically(file, answer.body);
  } catch (cause) {
    return `came, but ${writeFault(file, cause)}`;
  }
  console.log(`${address} → ${file} (${String(Math.ceil(answer.body.length / 1000))} kB)`);
  return null;
}
