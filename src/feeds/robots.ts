import { absolute, type Published } from './feed-urls.ts';

/** `/robots.txt`: everything may be read. The sitemap is named where the site's address is known, because it is made only then. */
export function robotsText({ site, base }: Pick<Published, 'site' | 'base'>): string {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site) lines.push('', `Sitemap: ${absolute({ site, base }, '/sitemap-index.xml')}`);
  return `${lines.join('\n')}\n`;
}
