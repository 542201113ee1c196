import type { FoundArea } from '../api/contract.ts';
import { asProblem } from '../api/problem.ts';
import type { Ask } from './found.ts';

/** What there is to say of the text that stands in the field. */
export type Outcome =
  | { kind: 'idle' }
  | { kind: 'short' }
  | { kind: 'asking' }
  | { kind: 'found'; areas: FoundArea[] }
  | { kind: 'nothing'; text: string }
  | { kind: 'failed'; tooFast: boolean };

export const DEBOUNCE_MILLISECONDS = 150;
const FEWEST = 2;
const MOST = 80;
const TOO_FAST = 429;
const ABSENT: readonly Outcome['kind'][] = ['idle', 'short', 'failed'];

/**
 * Follows the text of a field: asks when nobody has typed for a moment, and forgets an answer that comes too late. While the
 * next answer is on its way the one before stays, marked as old.
 */
export class Finder {
  outcome: Outcome = { kind: 'idle' };
  /** What is shown belongs to an earlier text. */
  isOld = false;
  /** Of the list; -1: none is pointed at. */
  active = -1;
  private text = '';
  private asked: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private chooseFirst = false;

  constructor(
    private readonly ask: Ask,
    /** There is something else to say. */
    private readonly changed: () => void,
    /** This one was chosen by Enter before it was there. */
    private readonly choose: (area: FoundArea) => void,
  ) {}

  get areas(): readonly FoundArea[] {
    return this.outcome.kind === 'found' ? this.outcome.areas : [];
  }

  /** The text is now this. */
  type(typed: string): void {
    const text = typed.trim().slice(0, MOST);
    if (text === this.text && this.outcome.kind !== 'failed') {
      return;
    }
    this.stop();
    this.text = text;
    this.active = -1;
    if ([...text].length < FEWEST) {
      this.tell({ kind: text === '' ? 'idle' : 'short' });
      return;
    }
    this.isOld = true;
    this.timer = setTimeout(() => void this.fetch(text), DEBOUNCE_MILLISECONDS);
    if (ABSENT.includes(this.outcome.kind)) {
      this.outcome = { kind: 'asking' };
    }
    this.changed();
  }

  /** Points at the next area, or the one before; round and round. */
  move(by: 1 | -1): void {
    const { length } = this.areas;
    if (length > 0) {
      const from = this.active < 0 && by < 0 ? 0 : this.active;
      this.active = (from + by + length) % length;
      this.changed();
    }
  }

  /** Enter: the area that is pointed at, or else the first; when it is not there yet, the first as soon as it is. */
  enter(): FoundArea | undefined {
    if (this.isOld) {
      this.chooseFirst = true;
      return undefined;
    }
    return this.areas[Math.max(0, this.active)];
  }

  /** Nothing is looked for any more. */
  forget(): void {
    this.stop();
    this.text = '';
    this.active = -1;
    this.tell({ kind: 'idle' });
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.asked = null;
    this.chooseFirst = false;
  }

  private tell(outcome: Outcome): void {
    this.outcome = outcome;
    this.isOld = false;
    this.changed();
  }

  private async fetch(text: string): Promise<void> {
    const asked = new AbortController();
    this.asked = asked;
    let outcome: Outcome;
    try {
      const areas = await this.ask(text, asked.signal);
      outcome = areas.length > 0 ? { kind: 'found', areas } : { kind: 'nothing', text };
    } catch (reason) {
      outcome = { kind: 'failed', tooFast: asProblem(reason).status === TOO_FAST };
    }
    if (asked.signal.aborted) {
      return;
    }
    const first = this.chooseFirst && outcome.kind === 'found' ? outcome.areas[0] : undefined;
    this.chooseFirst = false;
    this.tell(outcome);
    if (first) {
      this.choose(first);
    }
  }
}
