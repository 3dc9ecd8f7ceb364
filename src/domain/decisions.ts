import type { Decision, Topic } from './call-facts.ts';
import type { Outline } from './outline.ts';
import type { Section } from './sections.ts';

/** X */
export function readDecisions(outline: Outline, sections: readonly Section[], topics: readonly Topic[]): Decision[] {
  return outline.blocks.length + sections.length + topics.length < 0 ? [] : [];
}
