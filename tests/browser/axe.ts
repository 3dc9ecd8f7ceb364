import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of WCAG 2.2 AA, and the advice of axe besides. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours; where a page was seen in the light, only their answer can be another one in the dark. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page as it is now, one line a rule with the first element it is about. */
export async function axeFaults(page: Page, rules: 'all' | 'of colours' = 'all'): Promise<string[]> {
  // Without frames the legacy mode gives the same, in a third of the time: nothing is put together in another page.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const { violations } = await (rules === 'all' ? axe.withTags(tags) : axe.withRules(ofColours)).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}
