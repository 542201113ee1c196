import { latLngBounds } from 'leaflet';
import type { Bounds } from '../state/places.ts';

/** South-west and north-east, as Leaflet's latitude, longitude. */
export type Corners = [[number, number], [number, number]];

/** The one place that turns longitude, latitude into Leaflet's latitude, longitude. */
export function corners([west, south, east, north]: Bounds): Corners {
  return [
    [south, west],
    [north, east],
  ];
}

/** A little more than the country, so that lines on its rim are not cut. */
export function padded(bounds: Corners): Bounds {
  const box = latLngBounds(bounds).pad(0.02);
  return [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
}
