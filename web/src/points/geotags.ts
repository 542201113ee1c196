import type { DimensionInfo, SessionInfo } from '../api/contract.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import type { Registry } from '../api/registry.ts';
import type { MessageKey } from '../i18n/language.ts';
import type { Offer } from '../state/offer.ts';

/** Okabe and Ito 2008: colours that colour-blind readers can tell apart; style.json has the same. */
export const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#7f7f7f'];
/** A square with so many points or more is of the next class. */
export const BIN_BREAKS = [10, 50, 200, 1000];

/** The number of a category, or why there is none. */
export type Mark = number | 'several' | 'withheld' | 'not-collected' | 'not-applicable';
export const SIGNS = ['several', 'withheld', 'not-collected', 'not-applicable'] as const;

const TAKEN_OUT = '*';
const NOT_APPLICABLE = 'not_applicable';

/** The attribute of a dimension: called as in the files. */
export function keyOf(dimension: DimensionInfo): string {
  return dimension.code === 'poverty_score' ? 'poverty_band' : dimension.code;
}

/** How a point with this value is drawn. */
export function markOf(dimension: DimensionInfo, value: string | undefined): Mark {
  if (value === undefined) {
    return 'not-collected';
  }
  if (value === TAKEN_OUT) {
    return 'withheld';
  }
  if (value === NOT_APPLICABLE) {
    return 'not-applicable';
  }
  if (value.includes(';')) {
    return 'several';
  }
  const at = dimension.categories.findIndex(({ code }) => code === value);
  return at < 0 ? 'withheld' : at;
}

/** What lies in view, as the layer tells it. */
export interface InView {
  kind: 'bins' | 'points';
  shown: number;
  of: number;
  marks: ReadonlySet<Mark>;
}

/** The points that a signed-in agreement gives, and how they are looked at. */
export class GeoTags {
  on = true;
  dimension: DimensionInfo | null;
  inView: InView | null = null;
  fault: MessageKey | null;

  private constructor(
    readonly release: string,
    readonly dimensions: DimensionInfo[],
    /** The coarsest tile zoom at which there is something. */
    readonly minZoom: number,
    private readonly tell: () => void,
    fault: MessageKey | null,
  ) {
    this.dimension = dimensions[0] ?? null;
    this.fault = fault;
  }

  /** Those of this session; null when it gives none. */
  static async of(registry: Registry, offer: Offer, session: SessionInfo, tell: () => void): Promise<GeoTags | null> {
    if (session.geotags === undefined) {
      return null;
    }
    const granted = new Set(session.dimensions);
    const dimensions = offer.catalogue.dimensions.filter(
      ({ code, categories }) => granted.has(code) && categories.length > 0,
    );
    if (session.geotags === '') {
      return new GeoTags('', dimensions, 0, tell, 'geotags.none');
    }
    try {
      const { minzoom } = await registry.geoTags(session.geotags);
      return new GeoTags(session.geotags, dimensions, minzoom, tell, null);
    } catch (reason) {
      const problem = asProblem(reason);
      if (!isAnswer(problem)) {
        throw problem;
      }
      return new GeoTags('', dimensions, 0, tell, faultOf(problem));
    }
  }

  get shown(): boolean {
    return this.on && this.release !== '';
  }

  show(on: boolean): void {
    this.on = on;
    this.tell();
  }

  colourBy(code: string): void {
    this.dimension = this.dimensions.find((one) => one.code === code) ?? null;
    this.tell();
  }

  saw(inView: InView): void {
    const before = this.inView;
    const same =
      before?.kind === inView.kind &&
      before.shown === inView.shown &&
      before.of === inView.of &&
      before.marks.size === inView.marks.size &&
      [...inView.marks].every((mark) => before.marks.has(mark));
    if (!same) {
      this.inView = inView;
      this.tell();
    }
  }

  /** @returns true when it was said here */
  failed(reason: Problem): boolean {
    if (!isAnswer(reason)) {
      return false;
    }
    this.fault = faultOf(reason);
    this.tell();
    return true;
  }
}

/** Did the server say that it does not give this, rather than fail? */
function isAnswer(problem: Problem): boolean {
  return problem.status === 403 || problem.status === 404;
}

function faultOf(reason: Problem): MessageKey {
  if (reason.status === 404) {
    return 'geotags.none';
  }
  return reason.parameter === 'rows' ? 'geotags.used' : 'geotags.refused';
}
