import type { Coords, Map as LeafletMap, Point } from 'leaflet';
import { SIDE, type TilePart } from './areaTile.ts';
import type { Placement } from './paint.ts';

/** A drawn tile: where it lies in the world, in tiles of its zoom, and which part of a stored tile it shows. */
export interface Placed {
  coords: Coords;
  extent: number;
  part: TilePart;
}

/** A tile's place on a sheet, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Lets a pen draw within the place of a tile on a sheet over the whole map.
 *
 * @param origin the sheet's upper left corner, in world pixels of the map's zoom
 * @param density device pixels of the sheet for a CSS pixel
 * @param work what is drawn, given how the tile's units become pixels of the sheet, and the tile's place on it
 */
export function within(
  pen: CanvasRenderingContext2D,
  map: LeafletMap,
  { coords, extent, part }: Placed,
  origin: Point,
  density: number,
  work: (at: Placement, box: Box) => void,
): void {
  const side = SIDE * map.getZoomScale(map.getZoom(), coords.z);
  const left = (coords.x * side - origin.x) * density;
  const top = (coords.y * side - origin.y) * density;
  const pixels = side * density;
  const x = Math.round(left);
  const y = Math.round(top);
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.beginPath();
  const box = { x, y, width: Math.round(left + pixels) - x, height: Math.round(top + pixels) - y };
  pen.rect(box.x, box.y, box.width, box.height);
  pen.clip();
  const at = {
    scale: (pixels * part.parts) / extent,
    shiftX: left - part.column * pixels,
    shiftY: top - part.row * pixels,
    density,
    originX: origin.x * density,
    originY: origin.y * density,
  };
  work(at, box);
  pen.restore();
}
