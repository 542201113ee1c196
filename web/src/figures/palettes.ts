import { diverging as around, bivariate as nine, palettes as sequential, standard } from '@picture/palettes.json';
import type { Label } from '../api/contract.ts';

export interface Palette {
  code: string;
  label: Label;
  /** Number of classes -> colours, lowest class first. */
  classes: Record<string, string[]>;
}

export const palettes: Palette[] = sequential;
/** Of classes around a middle. */
export const diverging: Palette = around;
/** Of two dimensions: three columns of the first, row after row of the second, both from low to high. */
export const bivariate: { colours: string[] } = nine;
export const standardPalette: string = standard;
export const paletteCodes: string[] = palettes.map((palette) => palette.code);

/** The colours of this many classes; one or two classes borrow from three. */
export function coloursOf(code: string, classes: number): string[] {
  const palette = [...palettes, diverging].find((one) => one.code === code) ?? (palettes[0] as Palette);
  const listed = palette.classes[String(classes)];
  if (listed) {
    return listed;
  }
  const [low = '#ccc', middle = '#888', high = '#444'] = palette.classes['3'] ?? [];
  return classes <= 1 ? [middle] : classes === 2 ? [low, high] : (palette.classes['7'] ?? []);
}
