import { createReadStream } from 'node:fs';
import { issueFeatures } from '../src/domain/suggestions/issue-features.ts';
import { readScorable } from '../src/domain/suggestions/score/score-input.ts';
import { scoreIssue } from '../src/domain/suggestions/score/score.ts';
import { badUsage, readArguments } from './arguments.ts';

const usage = 'npm run -s score -- FILE.jsonl';
const { rest } = readArguments({}, usage, 1);
const file = rest[0];
if (file === undefined) badUsage('Name the file of issues to score.', usage);

// Whoever reads our lines may have seen enough (`| head`): that is no failure.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  process.exit(fault.code === 'EPIPE' ? 0 : 1);
});
process.exitCode = await scoreFile(file);

/** Scores a file line by line, so that its size does not matter; stops at the first line that is not an issue. */
async function scoreFile(path: string): Promise<number> {
  let at = 0;
  try {
    for await (const line of linesOf(path)) {
      at += 1;
      if (line.trim() === '') continue;
      const read = readScorable(line);
      if ('fault' in read) {
        console.error(`${path}:${String(at)}: ${read.fault}`);
        return 1;
      }
      const { repo, number, ...text } = read.issue;
      await print(JSON.stringify({ repo, number, ...scoreIssue(issueFeatures(text)) }));
    }
    return 0;
  } catch (cause) {
    console.error(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
    return 1;
  }
}

/** The lines of a file, one at a time. Node's own line reader also breaks at U+2028, which JSON texts may hold. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const parts = chunk.split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      yield begun.join('') + part;
      begun = [];
    }
    begun.push(last);
  }
  const tail = begun.join('');
  if (tail !== '') yield tail;
}

/** Waits where the reader is slower than the scoring, so that nothing piles up in memory. */
async function print(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
