import { imageSize } from 'image-size';
import { isPublishableSvg } from '../src/load/links/safe-svg.ts';

/** What bytes are, as the ending of a file; or why they are not copied, as part of a sentence. */
export type PictureType = { readonly ending: string } | { readonly fault: string };

const signatures: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n\x1a\n/,
  jpg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[^]{4}WEBP/,
  avif: /^[^]{4}ftypavi[fs]/,
};
/** A picture of more pixels than this takes more memory to show than a phone has to spare. */
const mostPixels = 50_000_000;

/** Judges what came by its bytes, whatever the server calls it. `emails` are those that an SVG may hold (lower case). */
export function pictureType(bytes: Uint8Array, emails: ReadonlySet<string>): PictureType {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const [ending] = Object.entries(signatures).find(([, signature]) => signature.test(start)) ?? [];
  if (ending === undefined) {
    const text = Buffer.from(bytes).toString('utf8');
    if (!/<svg[\s>]/i.test(text.slice(0, 10_000)) || /<html[\s>]/i.test(text.slice(0, 10_000)))
      return { fault: 'is no picture' };
    if (isPublishableSvg(text, emails)) return { ending: 'svg' };
    return { fault: 'is an SVG that holds a script, an e-mail address or something of another site' };
  }
  try {
    const { width, height } = imageSize(bytes);
    return width * height <= mostPixels ? { ending } : { fault: `is ${width} × ${height} pixels large` };
  } catch {
    return { fault: 'is a broken picture' };
  }
}
