/** How all images of a hub look. Colours are written as #rrggbb. */
export interface CardLook {
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly ground: string;
  readonly accent: string;
  readonly ink: string;
  readonly quiet: string;
  readonly star: string;
}

/** The colours of a light page, as src/styles/tokens.css has them. */
export const pageColours = { ground: '#faf9f6', ink: '#1f2429', quiet: '#59616b', star: '#8f5a00' } as const;

/** A colour as 0xRRGGBB. */
export function colourNumber(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}
