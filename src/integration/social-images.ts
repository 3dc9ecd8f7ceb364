import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../domain/model/site.ts';
import type { SocialCard } from '../domain/model/social-image.ts';
import { directionOf } from '../domain/text/direction.ts';
import type { TextMemory } from '../files/text-memory.ts';
import { writerInto } from '../files/writer-into.ts';
import { lightAccent } from '../views/look.ts';
import { socialImages } from '../views/social-images/images.ts';
import type { CardPainter } from '../social-images/card.ts';
import { pageColours, type CardLook } from '../social-images/look.ts';

/** What images are to be drawn, and with what. It holds nothing but values, so it can be sent to a thread. */
export interface ImageOrder {
  /** Each with its path in the site. */
  readonly cards: readonly { readonly path: string; readonly card: SocialCard }[];
  readonly look: CardLook;
  /** The fonts of the hub's own, as paths. */
  readonly fonts: readonly string[];
}

/** What images a site has; `folder` is that of its content. */
export function imageOrder(site: Site, folder: string): ImageOrder {
  const { hub } = site.content;
  return {
    cards: [...socialImages(site).values()].map(({ path, card }) => ({
      path: decodeURIComponent(path),
      card,
    })),
    look: { lang: hub.lang, direction: directionOf(hub.lang), accent: lightAccent(hub), ...pageColours },
    fonts: hub.socialImages.fonts.map((font) => join(folder, font)),
  };
}

/**
 * Writes the images for link previews beside the pages of a built site. Those that `drawn` has, as base64, are not drawn again; null where
 * none can be kept.
 */
export async function writeSocialImages(
  { cards, look, fonts }: ImageOrder,
  drawn: TextMemory | null,
  built: string,
): Promise<void> {
  const same = JSON.stringify([look, fonts.map((font) => hash('sha1', readFileSync(font)))]);
  const write = writerInto(built);
  const images = cards.map(({ path, card }) => {
    const key = hash('sha1', same + JSON.stringify(card));
    return { path, card, key, kept: drawn?.get(key) ?? null };
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
