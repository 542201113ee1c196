// A made country of so many areas as Pakistan has union councils: a mesh of crooked cells over the bounds of the catalogue.
// Coordinates are parts of the Web Mercator square, x to the east and y to the south, 0 to 1.
const SIDE_CELLS = 81;
export const MADE_AREAS = SIDE_CELLS * SIDE_CELLS;
/** Corners on an edge between two nodes: with the node itself 6, so 24 a cell, as tiles have them at this size. */
const ON_EDGE = 5;

/** The same number from 0 to 1 for the same two. */
function chance(a, b) {
  let hash = Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

function mercator([lon, lat]) {
  const phi = (lat * Math.PI) / 180;
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** @param bounds west, south, east, north in degrees @returns one ring for each area, clockwise on the screen */
export function cells([west, south, east, north]) {
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  const [width, height] = [(right - left) / SIDE_CELLS, (bottom - top) / SIDE_CELLS];
  const node = (column, row) => [
    left + width * (column + 0.5 * (chance(column, row) - 0.5)),
    top + height * (row + 0.5 * (chance(row, column + 977) - 0.5)),
  ];
  const edge = (column, row, across) => {
    const [from, to] = [node(column, row), across ? node(column + 1, row) : node(column, row + 1)];
    const points = [from];
    for (let i = 1; i <= ON_EDGE; i++) {
      const along = i / (ON_EDGE + 1);
      const aside = 0.16 * (chance(column * 131 + row, i * 7 + (across ? 1 : 2)) - 0.5);
      points.push([
        from[0] + (to[0] - from[0]) * along + (across ? 0 : width * aside),
        from[1] + (to[1] - from[1]) * along + (across ? height * aside : 0),
      ]);
    }
    return [...points, to];
  };
  const rings = [];
  for (let row = 0; row < SIDE_CELLS; row++) {
    for (let column = 0; column < SIDE_CELLS; column++) {
      const sides = [
        edge(column, row, true),
        edge(column + 1, row, false),
        edge(column, row + 1, true).reverse(),
        edge(column, row, false).reverse(),
      ];
      rings.push(sides.flatMap((points) => points.slice(0, -1)));
    }
  }
  return rings;
}
