import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../domain/model/site.ts';
import { directionOf } from '../domain/text/direction.ts';
import type { TextMemory } from '../files/text-memory.ts';
import { writerInto } from '../files/writer-into.ts';
import { lightAccent } from '../views/look.ts';
import { socialImages } from '../views/social-images/images.ts';
import type { CardPainter } from '../social-images/card.ts';
import { pageColours, type CardLook } from '../social-images/look.ts';

/** What images are drawn with, besides what they say. */
interface Drawing {
  /** The content folder, where fonts of the hub's own lie. */
  readonly folder: string;
  /** Images that were drawn before, as base64; null where none can be kept. */
  readonly drawn: TextMemory | null;
}

/** Writes the images for link previews beside the pages of a built site. Those that were drawn before are not drawn again. */
export async function writeSocialImages(
  site: Site,
  { folder, drawn }: Drawing,
  built: string,
): Promise<void> {
  const { hub } = site.content;
  const look = { lang: hub.lang, direction: directionOf(hub.lang), accent: lightAccent(hub), ...pageColours };
  const fonts = hub.socialImages.fonts.map((font) => join(folder, font));
  const same = JSON.stringify([look, fonts.map((font) => hash('sha1', readFileSync(font)))]);
  const write = writerInto(built);
  const images = [...socialImages(site).values()].map(({ path, card }) => {
    const key = hash('sha1', same + JSON.stringify(card));
    return { path: decodeURIComponent(path), card, key, kept: drawn?.get(key) ?? null };
  });
  const painter = images.some(({ kept }) => kept === null) ? await painterOf(look, fonts) : null;
  for (const { path, card, key, kept } of images) {
    const image = kept === null ? painter?.png(card) : Buffer.from(kept, 'base64');
    if (image === undefined) continue;
    if (kept === null) drawn?.set(key, image.toString('base64'));
    write(path, image);
  }
}

/** Loaded only where something is to be drawn: it costs more than a small image. */
async function painterOf(look: CardLook, fonts: readonly string[]): Promise<CardPainter> {
  const [{ CardPainter }, { Letters, ownFontFiles }] = await Promise.all([
    import('../social-images/card.ts'),
    import('../social-images/letters.ts'),
  ]);
  return new CardPainter(new Letters([...ownFontFiles(), ...fonts]), look);
}
