/** The day the tested site takes for today, so that nothing in it depends on when the tests run. */
export const today = '2015-03-02';
/** Where the tested site is served. */
export const port = 43_117;
/** The address of the tested site. */
export const siteUrl = `http://127.0.0.1:${port}`;
/** Where the tested site is built. */
export const out = '.cairn/tested-site';
