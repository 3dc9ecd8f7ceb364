import { compareWithNumbers } from '../src/domain/text/compare.ts';
import { ownRepository } from './new-workflows.ts';

/** A place where a workflow of a hub names the version of Cairn that it uses. */
export interface VersionPin {
  /** Counted from 1. */
  readonly line: number;
  readonly version: string;
}

const pin = new RegExp(String.raw`(\buses:\s*["']?${ownRepository}(?:/[^\s@"']+)?@v)(\d+\.\d+\.\d+)\b`, 'g');

/** The versions that a workflow names, in its order; those given as a branch or a commit are none. */
export function versionPins(workflow: string): VersionPin[] {
  return [...workflow.matchAll(pin)].map(({ index, 2: version = '' }) => ({
    line: workflow.slice(0, index).split('\n').length,
    version,
  }));
}

/** A workflow with every version that it names made this one. */
export function withVersion(workflow: string, version: string): string {
  return workflow.replace(pin, (_all, before: string) => before + version);
}

/** The sections of CHANGELOG.md on the versions after `from` up to `to`, as they stand there; all up to `to` where `from` is null. */
export function changesBetween(changelog: string, from: string | null, to: string): string {
  const sections = changelog.split(/^(?=## )/m).filter((section) => {
    const version = /^## v?(\d+\.\d+\.\d+)/.exec(section)?.[1];
    if (version === undefined || compareWithNumbers(version, to) > 0) return false;
    return from === null || compareWithNumbers(version, from) > 0;
  });
  return sections.join('').trim();
}
