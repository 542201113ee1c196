type Loader = () => Promise<CustomElementConstructor>;

/** The parts of the page that are fetched when they are first used. A new one is one line: its tag and its class. */
const PARTS = {
  'nser-find': async () => (await import('../find/nser-find.ts')).NserFind,
  'nser-landing': async () => (await import('../landing/nser-landing.ts')).NserLanding,
  'nser-help': async () => (await import('../help/nser-help.ts')).NserHelp,
  'nser-take': async () => (await import('../take/nser-take.ts')).NserTake,
  'nser-session': async () => (await import('../session/nser-session.ts')).NserSession,
  'nser-point-picker': async () => (await import('../points/nser-point-picker.ts')).NserPointPicker,
  'nser-sights': async () => (await import('../two/elements.ts')).defineSights(),
  'nser-methods': async () => (await import('../methods/elements.ts')).defineFields(),
  'nser-point-legend': async () => (await import('../points/nser-point-legend.ts')).NserPointLegend,
  'nser-table': async () => (await import('../table/nser-table.ts')).NserTable,
  'nser-summary': async () => (await import('../summary/nser-summary.ts')).NserSummary,
  'nser-compare': async () => (await import('../compare/nser-compare.ts')).NserCompare,
} satisfies Record<string, Loader>;

export type LazyPart = keyof typeof PARTS;

/** A part that lies over the page until it is closed. */
export interface Dialog extends HTMLElement {
  open(): void;
  readonly updateComplete: Promise<boolean>;
}

/** The page's lazy parts: which are here, which are on their way. */
export class LazyParts {
  private readonly asked = new Map<LazyPart, Promise<boolean>>();

  /**
   * @param arrived a part can be drawn now
   * @param missed its file did not come
   */
  constructor(
    private readonly arrived: () => void,
    private readonly missed: (part: LazyPart) => void,
    private readonly loaders: Record<LazyPart, Loader> = PARTS,
  ) {}

  /** Can it be drawn? Asks for it the first time. */
  has(part: LazyPart): boolean {
    if (customElements.get(part)) {
      return true;
    }
    if (!this.asked.has(part)) {
      void this.bring(part);
    }
    return false;
  }

  /** Was it used before, and is here? Asks for nothing. */
  used(part: LazyPart): boolean {
    return customElements.get(part) !== undefined;
  }

  /** Somebody wants it now: what did not come before is asked for again. @returns false when it does not come */
  async bring(part: LazyPart): Promise<boolean> {
    const asked = this.asked.get(part);
    if (asked && (await asked)) {
      return true;
    }
    const anew = this.load(part);
    this.asked.set(part, anew);
    return anew;
  }

  private async load(part: LazyPart): Promise<boolean> {
    try {
      const element = await this.loaders[part]();
      if (!customElements.get(part)) {
        customElements.define(part, element);
      }
      this.arrived();
      return true;
    } catch {
      this.missed(part);
      return false;
    }
  }
}
