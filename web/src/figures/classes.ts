import type { Breaks, Figures } from '../api/contract.ts';
import type { Choice } from '../state/choice.ts';
import { METHODS, type Method, type Settings } from '../state/settings.ts';
import { coloursOf, diverging } from './palettes.ts';

/** The classes of one map. The breaks are the server's; the web never classifies. */
export interface ClassSet {
  /** Inner breaks, rising: one fewer than there are classes. A value on a break belongs to the class above. */
  breaks: number[];
  colours: string[];
  /** The method that could be had: fixed classes exist for shares only. */
  method: Method;
  /** The class counts that the method offers. */
  counts: number[];
  methods: Method[];
}

/** Around the country's share; its classes have the diverging colours, whichever are chosen for the others. */
export const AROUND: Method = 'deviation';

function listFor(breaks: Breaks, method: string, classes: string, key: string): number[] | null {
  const lists = breaks[method]?.[classes];
  const list = Array.isArray(lists) ? lists : (lists?.[key] ?? lists?.[key.split('.').at(-1) ?? key]);
  return Array.isArray(list) ? list : null;
}

function countsOf(breaks: Breaks, method: string, key: string): number[] {
  return Object.keys(breaks[method] ?? {})
    .filter((classes) => {
      const list = listFor(breaks, method, classes, key);
      return list !== null && (method !== AROUND || list.length > 0);
    })
    .map(Number)
    .sort((a, b) => a - b);
}

function nearest(counts: number[], wished: number): number | undefined {
  return counts.toSorted((a, b) => Math.abs(a - wished) - Math.abs(b - wished) || b - a)[0];
}

export function classesOf(figures: Figures, choice: Choice, settings: Settings): ClassSet {
  const breaks = figures.breaks?.[choice.measure] ?? {};
  const methods = METHODS.filter((method) => countsOf(breaks, method, choice.breakKey).length > 0);
  const method = methods.includes(settings.method) ? settings.method : (methods[0] ?? settings.method);
  const counts = countsOf(breaks, method, choice.breakKey);
  const classes = nearest(counts, settings.classes);
  const list = classes === undefined ? [] : (listFor(breaks, method, String(classes), choice.breakKey) ?? []);
  const rising = [...new Set(list)].sort((a, b) => a - b);
  const palette = method === AROUND ? diverging.code : settings.palette;
  return { breaks: rising, colours: coloursOf(palette, rising.length + 1), method, counts, methods };
}

/** The class of a value: how many breaks it has reached. */
export function classOf(breaks: readonly number[], value: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (breaks[middle] as number)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Equal bins from 0 (or the least value) to the greatest, for drawing the legend only. */
export function binsOf(values: readonly number[], wished = 32): Bin[] {
  if (values.length === 0) {
    return [];
  }
  const from = values.reduce((a, b) => Math.min(a, b), 0);
  const most = values.reduce((a, b) => Math.max(a, b), from);
  const width = (most - from || 1) / wished;
  const bins = Array.from({ length: wished }, (_, i) => ({
    from: from + i * width,
    to: from + (i + 1) * width,
    count: 0,
  }));
  for (const value of values) {
    const bin = bins[Math.min(wished - 1, Math.floor((value - from) / width))];
    if (bin) {
      bin.count++;
    }
  }
  return bins;
}
