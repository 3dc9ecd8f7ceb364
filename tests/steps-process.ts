// The process of steps.ts: counts from before the module is loaded, and gives the count of each call.
import { Session, type Profiler } from 'node:inspector';
import type { CountedCalls } from './steps.ts';

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

process.once('message', (counted) => {
  void answer(counted as CountedCalls);
});

async function answer({ module, name, calls }: CountedCalls): Promise<void> {
  const exported = (await import(module)) as Record<string, (...words: readonly unknown[]) => unknown>;
  const counts = calls.map((words) => {
    stepsSinceLast();
    exported[name]?.(...words);
    return stepsSinceLast();
  });
  process.send?.(counts);
  process.disconnect();
}

function stepsSinceLast(): number {
  let scripts: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (fault, { result }) => {
    if (fault) throw fault;
    scripts = result;
  });
  const ranges = scripts.flatMap(({ functions }) => functions).flatMap((one) => one.ranges);
  return ranges.reduce((sum, { count }) => sum + count, 0);
}
