/**
 * Sanitized HTML of a text as its page shows it: behind every heading a link to it, and tables and code in boxes of their own
 * that scroll by themselves, by keyboard too. `page--link` is the element whose words name the links.
 * @example placedHtml('<h2 id="rope">Rope</h2>')
 * // '<div class="headed"><h2 id="rope">Rope</h2><a class="here" href="#rope" aria-labelledby="page--link rope">#</a></div>'
 */
export function placedHtml(html: string): string {
  return html
    .replace(
      /<(h[2-6])\b(?:[^>"]|"[^"]*")*? id="([^"]+)"(?:[^>"]|"[^"]*")*>[\s\S]*?<\/\1>/g,
      (heading: string, _level: string, id: string) =>
        `<div class="headed">${heading}<a class="here" href="#${id}" aria-labelledby="page--link ${id}">#</a></div>`,
    )
    .replace(/<table\b/g, '<div class="wide" tabindex="0"><table')
    .replaceAll('</table>', '</table></div>')
    .replace(/<pre\b(?![^>]* tabindex)/g, '<pre tabindex="0"');
}
