import { hardestGrounds, leastContrast } from '../domain/model/look.ts';
import type { Hub } from '../domain/model/hub.ts';
import { contrast, mixColours, nearestWithContrast } from '../domain/text/colour.ts';

/** `--accent` of src/styles/tokens.css. */
const ownAccent = '#0b6350';
const letters = {
  hyperlegible: null,
  system: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif",
  serif: "'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, serif",
} as const;

/** The accent of a hub on a light ground: its own, made from that for a dark one, or that of src/styles/tokens.css. */
export function lightAccent({ theme }: Pick<Hub, 'theme'>): string {
  const { accent, accentDark } = theme;
  return accent ?? (accentDark === undefined ? ownAccent : readable(accentDark, 'light'));
}

/** The styles by which a hub looks its own; empty where it says nothing of its looks. */
export function themeCss({ theme }: Pick<Hub, 'theme'>): string {
  const { accent, type } = theme;
  const given = accent ?? theme.accentDark;
  const font = letters[type];
  const rules = [
    ...(given === undefined
      ? []
      : accentRules(accent ?? readable(given, 'light'), theme.accentDark ?? readable(given, 'dark'))),
    ...(font === null ? [] : [`--sans: ${font};`]),
  ];
  // The styles of the pages come after these, so these have to weigh more.
  return rules.length === 0 ? '' : `:root:root {\n${rules.map((rule) => `  ${rule}\n`).join('')}}\n`;
}

function readable(colour: string, scheme: keyof typeof hardestGrounds): string {
  return nearestWithContrast(colour, hardestGrounds[scheme], leastContrast);
}

function accentRules(light: string, dark: string): string[] {
  return [
    `--accent: light-dark(${light}, ${dark});`,
    `--accent-ink: light-dark(${inkOn(light)}, ${inkOn(dark)});`,
    `--accent-soft: light-dark(${softOf(light, '#ffffff')}, ${softOf(dark, '#15181b')});`,
  ];
}

function inkOn(colour: string): string {
  return contrast(colour, '#ffffff') >= leastContrast ? '#ffffff' : '#101315';
}

/** A ground with a tinge of a colour, on which the colour itself can still be read. */
function softOf(colour: string, ground: string): string {
  for (let share = 0.14; share > 0; share -= 0.02) {
    const soft = mixColours(ground, colour, share);
    if (contrast(colour, soft) >= leastContrast) return soft;
  }
  return ground;
}
