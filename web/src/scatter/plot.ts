import type { AreaInfo } from '../api/contract.ts';
import { type Absence, absenceOf } from '../figures/readings.ts';
import type { Shown } from '../state/shown.ts';

/** An area with published figures of both dimensions. */
export interface Dot {
  area: AreaInfo;
  /** Of the first dimension, in its measure. */
  x: number;
  y: number;
}

export interface Plot {
  /** From the left, and from below where they lie over each other. */
  dots: Dot[];
  /** Why the other areas are not among them: the first dimension's reason before the second's. */
  missing: Map<Absence, number>;
}

export function plotOf(first: Shown, second: Shown): Plot {
  const dots: Dot[] = [];
  const missing = new Map<Absence, number>();
  for (const area of first.features) {
    const [x, y] = [first.value(area.id), second.value(area.id)];
    if (x !== null && y !== null) {
      dots.push({ area, x, y });
    } else {
      const from = x === null ? first : second;
      const why = absenceOf(from.readings.get(area.id), undefined, from.choice.measure) ?? 'withheld';
      missing.set(why, (missing.get(why) ?? 0) + 1);
    }
  }
  dots.sort((a, b) => a.x - b.x || a.y - b.y || a.area.id - b.area.id);
  return { dots, missing };
}

/** A readable scale around some values: it begins and ends on a tick. */
export interface Scale {
  from: number;
  to: number;
  ticks: number[];
}

export function scaleOf(values: readonly number[], most: number): Scale {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (values.length === 0) {
    return { from: 0, to: 1, ticks: [0, 1] };
  }
  const width = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(width / most));
  const step = ([1, 2, 5, 10].find((one) => one * power * most >= width) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const tick = (i: number) => Number((i * step).toPrecision(12));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => tick(first + i));
  return { from: tick(first), to: tick(last), ticks };
}

/** Spearman's rank correlation, -1 to 1; null for fewer than three areas, or where all are alike. */
export function rankCorrelation(dots: readonly Dot[]): number | null {
  const n = dots.length;
  const [xs, ys] = [ranks(dots.map(({ x }) => x)), ranks(dots.map(({ y }) => y))];
  const mean = (n + 1) / 2;
  let [both, own, other] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [(xs[i] ?? 0) - mean, (ys[i] ?? 0) - mean];
    both += dx * dy;
    own += dx * dx;
    other += dy * dy;
  }
  return n < 3 || own === 0 || other === 0 ? null : both / Math.sqrt(own * other);
}

/** 1 for the least; equal values share the middle of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const found: number[] = new Array(values.length);
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && values[order[end] ?? 0] === values[order[i] ?? 0]) {
      end++;
    }
    for (let k = i; k < end; k++) {
      found[order[k] ?? 0] = (i + end + 1) / 2;
    }
    i = end;
  }
  return found;
}

/** The dot to which an arrow key leads: left and right in the order across, up and down in that of height. */
export function stepFrom(dots: readonly Dot[], id: number | null, key: string): Dot | undefined {
  const order = key === 'ArrowUp' || key === 'ArrowDown' ? dots.toSorted((a, b) => a.y - b.y || a.x - b.x) : dots;
  if (key === 'Home' || key === 'End') {
    return key === 'Home' ? order[0] : order.at(-1);
  }
  const on = key === 'ArrowRight' || key === 'ArrowUp';
  const at = order.findIndex(({ area }) => area.id === id);
  if (at < 0) {
    return on ? order[0] : order.at(-1);
  }
  return order[Math.min(order.length - 1, Math.max(0, at + (on ? 1 : -1)))];
}

/** The dot nearest to a place, at most so far away. @param at where a dot lies */
export function nearest(dots: readonly Dot[], at: (dot: Dot) => [number, number], x: number, y: number, most: number) {
  let best: Dot | null = null;
  let least = most;
  for (const dot of dots) {
    const [dx, dy] = at(dot);
    const away = Math.hypot(dx - x, dy - y);
    if (away <= least) {
      least = away;
      best = dot;
    }
  }
  return best;
}
