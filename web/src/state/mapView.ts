import type { AreaInfo } from '../api/contract.ts';
import type { Problem } from '../api/problem.ts';
import type { GeoTags } from '../points/geotags.ts';
import type { Atlas } from './atlas.ts';
import type { Choice } from './choice.ts';
import type { OfferedLevel } from './offer.ts';
import type { Pointing } from './pointing.ts';
import type { View } from './settings.ts';
import type { Look, Shown } from './shown.ts';
import { Signal } from './signal.ts';

/** How areas are coloured. Another object means that they are painted anew. */
export interface AreaPaint {
  readonly colours: readonly string[];
  look(id: number): Look;
}

/** What one map of the page shows and tells. The page's first map has a FirstView; a further one brings its own. */
export interface MapView {
  /** Id of its element, which links and labels go to. */
  readonly id: string;
  /** What is wished for; null while nothing can be had. */
  readonly choice: Choice | null;
  /** The figures that it speaks of; null without any. */
  readonly shown: Shown | null;
  /** The level whose areas are drawn. */
  readonly level: OfferedLevel | null;
  /** Null: areas are neutral. */
  readonly paint: AreaPaint | null;
  readonly loading: boolean;
  readonly failure: Problem | null;
  readonly selected: AreaInfo | undefined;
  readonly pointing: Pointing;
  /** The points of an agreement, where this map draws them. */
  readonly points: GeoTags | null;
  /** Where it begins; null: the whole country. */
  readonly begin: View | null;
  /** Something else moved it there; null: the whole country. */
  readonly went: Signal<View | null>;
  moved(view: View, atHome: boolean): void;
  select(area: AreaInfo | null): void;
  /** What is told of an area besides its figure. */
  beside?(area: AreaInfo): string;
}

/** What a second dimension adds to the first map. */
export interface Twin {
  readonly choice: Choice | null;
  /** The colours of both dimensions on one map; null: the map keeps its own. */
  readonly mix: AreaPaint | null;
  /** The second figure of an area, in words. */
  beside(area: AreaInfo): string;
}

/** The map of what the atlas has chosen. Its place and zoom are those of the address. */
export class FirstView implements MapView {
  readonly id = 'map';
  twin: Twin | null = null;
  /** It was moved there; null: it shows the whole country. */
  readonly travelled = new Signal<View | null>();

  constructor(private readonly atlas: Atlas) {}

  get choice(): Choice | null {
    return this.atlas.resolved?.choice ?? null;
  }

  get shown(): Shown | null {
    return this.atlas.shown;
  }

  get level(): OfferedLevel | null {
    return this.shown?.choice.level ?? this.choice?.level ?? null;
  }

  /** While another level is on its way, the areas that are there lose their colours; points are drawn on plain areas. */
  get paint(): AreaPaint | null {
    const { shown, loading, geotags } = this.atlas;
    const stands = shown?.choice.level === this.choice?.level || !loading;
    return stands && !geotags?.shown ? (this.twin?.mix ?? shown) : null;
  }

  get loading(): boolean {
    return this.atlas.loading;
  }

  get failure(): Problem | null {
    return this.atlas.failure;
  }

  get selected(): AreaInfo | undefined {
    return this.atlas.selected;
  }

  get pointing(): Pointing {
    return this.atlas.pointing;
  }

  get points(): GeoTags | null {
    return this.atlas.geotags;
  }

  get begin(): View | null {
    return this.atlas.settings.view;
  }

  get went(): Signal<View | null> {
    return this.atlas.went;
  }

  moved(view: View, atHome: boolean): void {
    this.atlas.moved(view, atHome);
    this.travelled.tell(atHome ? null : view);
  }

  beside(area: AreaInfo): string {
    return this.twin?.beside(area) ?? '';
  }

  select(area: AreaInfo | null): void {
    this.atlas.select(area);
  }
}
