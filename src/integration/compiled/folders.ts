/**
 * The folders of what is compiled: what browsers load (styles, scripts, fonts), the code that renders pages in plain Node, and the
 * program with that code in it.
 */
export const compiledFolders = { assets: 'assets', code: 'code', program: 'program' } as const;
