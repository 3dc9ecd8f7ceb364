/** The folders of compiled pages: what browsers load (styles, scripts, fonts), and the code that renders in plain Node. */
export const compiledFolders = { assets: 'assets', code: 'code' } as const;
