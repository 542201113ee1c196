import { classesOf, classOf } from '../figures/classes.ts';
import { bivariate } from '../figures/palettes.ts';
import type { AreaPaint } from '../state/mapView.ts';
import { DEFAULTS } from '../state/settings.ts';
import type { Look, Shown } from '../state/shown.ts';

export const THIRDS = 3;

/** The server's limits of three classes of about as many areas; fewer when the values are too alike. */
function thirdsOf(shown: Shown): number[] {
  const wish = { ...DEFAULTS, method: 'quantile' as const, classes: THIRDS };
  const { method, counts, breaks } = classesOf(shown.figures, shown.choice, wish);
  return method === 'quantile' && counts.includes(THIRDS) ? breaks : [];
}

/**
 * Two dimensions on one map: the look of an area is its column (of the first) and row (of the second) in a square of
 * three by three, column + 3 rows; or why one of the two has no number, the first's reason before the second's.
 */
export class BothPaint implements AreaPaint {
  readonly colours: readonly string[] = bivariate.colours;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** How many areas have each look. */
  readonly tally: ReadonlyMap<Look, number>;
  private readonly looks = new Map<number, Look>();

  constructor(
    private readonly first: Shown,
    private readonly second: Shown,
  ) {
    this.columns = thirdsOf(first);
    this.rows = thirdsOf(second);
    const tally = new Map<Look, number>();
    for (const id of first.areas.keys()) {
      const look = this.lookAt(id);
      this.looks.set(id, look);
      tally.set(look, (tally.get(look) ?? 0) + 1);
    }
    this.tally = tally;
  }

  isOf(first: Shown, second: Shown): boolean {
    return this.first === first && this.second === second;
  }

  look(id: number): Look {
    return this.looks.get(id) ?? 'not-offered';
  }

  /** The cell of an area, 0 to 8; null where one of the two has no number. */
  cell(id: number | null | undefined): number | null {
    const look = id === null || id === undefined ? null : this.look(id);
    return typeof look === 'number' ? look : null;
  }

  private lookAt(id: number): Look {
    const [x, y] = [this.first.look(id), this.second.look(id)];
    if (typeof x !== 'number') {
      return x;
    }
    const [across, up] = [this.first.value(id), this.second.value(id)];
    if (typeof y !== 'number' || across === null || up === null) {
      return typeof y === 'number' ? 'withheld' : y;
    }
    return classOf(this.columns, across) + THIRDS * classOf(this.rows, up);
  }
}
