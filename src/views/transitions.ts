/**
 * Lets one page go over into the next where the reader has nothing against motion. It stands in each page, not in the stylesheet:
 * a page that shows before that is read would have the transition to it aborted, which browsers report as a fault of the page.
 */
export const transitionStyle =
  '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';
