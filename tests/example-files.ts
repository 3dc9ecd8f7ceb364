/** The examples of a documentation page that name a file, by that name: a fence of YAML or Markdown with a path behind it. */
export function exampleFiles(page: string): Readonly<Record<string, string>> {
  const fences = page.matchAll(/^```(?:yaml|markdown) (\S+)\n([^]*?)^```$/gm);
  return Object.fromEntries([...fences].map(([, file = '', text = '']) => [file, text]));
}
