import { join } from 'node:path';
import type { Site } from '../domain/model/site.ts';
import { directionOf } from '../domain/text/direction.ts';
import { pageColours } from '../social-images/look.ts';
import { lightAccent } from '../views/look.ts';
import { socialImages } from '../views/social-images/images.ts';
import type { ImageOrder } from './social-images.ts';

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
