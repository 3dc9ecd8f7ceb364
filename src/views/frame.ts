import { feedsOf, menuOf, pagesBesideMenu } from './menu.ts';
import { oncePerSite } from './once-per-site.ts';

/** All that the frame of every page shows of a site, besides what hub.yml says: a page is made again when it is another. */
export const frameOf = oncePerSite((site) => ({
  menu: menuOf(site),
  pages: pagesBesideMenu(site),
  feeds: feedsOf(site),
}));
