import { absolute, type Published } from './feed-urls.ts';

/** `/robots.txt`: everything may be read. The sitemap is named where the site's address is known, because it is made only then. */
export function robotsText(published: Published): string {
  const lines = ['User-agent: *', 'Allow: /'];
  if (published.address) lines.push('', `Sitemap: ${absolute(published, '/sitemap-index.xml')}`);
  return `${lines.join('\n')}\n`;
}
