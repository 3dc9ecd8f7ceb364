import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SocialCard } from '../domain/model/social-image.ts';
import type { ByteMemory } from '../files/text-memory.ts';
import { writerInto } from '../files/writer-into.ts';
import type { CardPainter } from '../social-images/card.ts';
import type { CardLook } from '../social-images/look.ts';

/** What images are to be drawn, and with what. It holds nothing but values, so it can be sent to a thread. */
export interface ImageOrder {
  /** Each with its path in the site. */
  readonly cards: readonly { readonly path: string; readonly card: SocialCard }[];
  readonly look: CardLook;
  /** The fonts of the hub's own, as paths. */
  readonly fonts: readonly string[];
}

/**
 * Writes the images for link previews beside the pages of a built site. Those that `drawn` has are not drawn again; null where
 * none can be kept.
 */
export async function writeSocialImages(
  { cards, look, fonts }: ImageOrder,
  drawn: ByteMemory | null,
  built: string,
): Promise<void> {
  const same = JSON.stringify([look, fonts.map((font) => hash('sha1', readFileSync(font)))]);
  const write = writerInto(built);
  const images = cards.map(({ path, card }) => {
    const key = hash('sha1', same + JSON.stringify(card));
    return { path, card, key, kept: drawn?.getBytes(key) ?? null };
  });
  const painter = images.some(({ kept }) => kept === null) ? await painterOf(look, fonts) : null;
  for (const { path, card, key, kept } of images) {
    const image = kept ?? painter?.png(card);
    if (image === undefined) continue;
    if (kept === null) drawn?.setBytes(key, image);
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
