import type { TimedCall } from './next-call.ts';

/**
 * Makes room for the reader's own clock in what it stands in, where that shows neither the hub's time nor UTC. It stands in the
 * page: the script that writes the time comes after the page was shown, and would move what is below.
 */
export const readerScript =
  "for(const part of document.currentScript.parentElement.querySelectorAll('[data-reader]')){const{dateTime,dataset}=part.querySelector('time');part.hidden=dataset.said.split(' ').includes(`${new Date(dateTime).getTimezoneOffset()}`)}";

/** By how many minutes the clocks whose times stand there are behind UTC then, as `getTimezoneOffset` says it: `0 -60`. */
export function saidOffsets({ start, local }: Pick<TimedCall, 'start' | 'local'>): string {
  return `0 ${(Date.parse(start) - Date.parse(`${local.day}T${local.from}Z`)) / 60_000}`;
}
