import { COLOURS, type Mark } from './geotags.ts';

/** What the map's style sheet says of the ground that dots lie on. */
export interface DotInk {
  halo: string;
  ink: string;
}

/** A dot as it is drawn, in a picture of its own: many thousands are stamped at once. */
export function dot(mark: Mark, radius: number, { halo, ink }: DotInk): HTMLCanvasElement {
  const side = Math.ceil(2 * radius + 4);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d');
  if (!pen) {
    return canvas;
  }
  const middle = side / 2;
  const ring = (size: number) => {
    pen.beginPath();
    pen.arc(middle, middle, size, 0, Math.PI * 2);
  };
  ring(radius + radius / 4);
  pen.fillStyle = halo;
  pen.fill();
  ring(radius);
  if (typeof mark === 'number' || mark === 'several') {
    pen.fillStyle = mark === 'several' ? ink : (COLOURS[mark % COLOURS.length] ?? ink);
    pen.fill();
    return canvas;
  }
  pen.strokeStyle = ink;
  pen.lineWidth = Math.max(1, radius / 3);
  ring(radius - pen.lineWidth / 2);
  pen.stroke();
  if (mark === 'withheld') {
    pen.beginPath();
    pen.moveTo(middle - radius / 2, middle + radius / 2);
    pen.lineTo(middle + radius / 2, middle - radius / 2);
    pen.stroke();
  } else if (mark === 'not-applicable') {
    pen.beginPath();
    pen.moveTo(middle - radius / 2, middle);
    pen.lineTo(middle + radius / 2, middle);
    pen.stroke();
  }
  return canvas;
}
