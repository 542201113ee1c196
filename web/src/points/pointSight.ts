import { coloursOf } from '../figures/palettes.ts';
import type { Stage, StageEvents } from '../map/stage.ts';
import type { Atlas } from '../state/atlas.ts';
import { BIN_BREAKS, type GeoTags } from './geotags.ts';
import { PointLayer } from './pointLayer.ts';
import { PointTiles } from './pointTiles.ts';

/** Keeps the layer of points as the atlas's state wants it; draws anew only when that changed. */
export class PointSight {
  private readonly layer: PointLayer;
  private tiles: PointTiles | null = null;
  private drawn: { geotags?: GeoTags | null; shown?: boolean; dimension?: unknown; skin?: unknown; palette?: string } =
    {};

  constructor(
    private readonly atlas: Atlas,
    private readonly stage: Stage,
    events: Pick<StageEvents, 'tilesFailed' | 'tilesBusy'>,
  ) {
    this.layer = new PointLayer(
      'points',
      (reason) => this.atlas.geotags?.failed(reason) || events.tilesFailed(reason),
      (busy) => events.tilesBusy(busy),
    );
    stage.add(this.layer);
  }

  update(): void {
    const { geotags, settings, registry } = this.atlas;
    const { skin } = this.stage;
    const now = {
      geotags,
      shown: geotags?.shown ?? false,
      dimension: geotags?.dimension,
      skin,
      palette: settings.palette,
    };
    const same = (Object.keys(now) as (keyof typeof now)[]).every((key) => now[key] === this.drawn[key]);
    if (same) {
      return;
    }
    if (geotags !== this.drawn.geotags) {
      this.tiles = geotags ? new PointTiles(registry, geotags.release) : null;
    }
    this.drawn = now;
    const ink = { halo: skin.halo, ink: skin.ink };
    this.layer.show(geotags, this.tiles, ink, coloursOf(settings.palette, BIN_BREAKS.length + 1));
  }

  again(): void {
    this.layer.again();
  }
}
