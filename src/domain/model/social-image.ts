/** What the image says that link previews show of a page. */
export interface SocialCard {
  readonly hub: string;
  readonly title: string;
  /** What sort of page it is and of when, in a few words; may be empty. */
  readonly about: string;
  /** How many stones the cairn has: the level of a project. */
  readonly stones: number;
  /** The mark on the way to the cairn at which the page stands, from 0: the month of a call. Null where it has none. */
  readonly mark: number | null;
}

/** Width and height of all such images in pixels: what link previews show without cutting anything off (1.91 : 1). */
export const socialImageSize = { width: 1200, height: 630 } as const;
