import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { issueFeatures } from '../src/domain/issue-features.ts';
import { readScorable } from '../src/domain/score-input.ts';
import { scoreIssue } from '../src/domain/score.ts';
import { badUsage, readArguments } from './arguments.ts';

const usage = 'npm run -s score -- FILE.jsonl';
const { rest } = readArguments({}, usage, 1);
const file = rest[0];
if (file === undefined) badUsage('Name the file of issues to score.', usage);

process.exitCode = await scoreFile(file);

/** Scores a file line by line, so that its size does not matter; stops at the first line that is not an issue. */
async function scoreFile(path: string): Promise<number> {
  let number = 0;
  try {
    const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const read = readScorable(line);
      if ('fault' in read) {
        console.error(`${path}:${String(number)}: ${read.fault}`);
        return 1;
      }
      const { repo, number: issue, ...text } = read.issue;
      await print(JSON.stringify({ repo, number: issue, ...scoreIssue(issueFeatures(text)) }));
    }
    return 0;
  } catch (cause) {
    console.error(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
    return 1;
  }
}

/** Waits where the reader is slower than the scoring, so that nothing piles up in memory. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
