// How long a choice takes until every canvas of the map is repainted and the frame is done; its figures are already there.

/** Tells of every tile whose fills were shown and when the frame with it was done, and counts how often fills were made. */
export function watchCanvases() {
  const pen = CanvasRenderingContext2D.prototype;
  const { drawImage, putImageData } = pen;
  window.painted = { tiles: new Set(), fills: 0, last: 0, framed: 0 };
  pen.drawImage = function show(...given) {
    drawImage.apply(this, given);
    if (this.canvas.isConnected && this.canvas.closest('.areas')) {
      const { painted } = window;
      const shown = performance.now();
      painted.tiles.add(this.canvas);
      painted.last = shown;
      // asked for here, as on the plain page: asked for by whoever waits for all tiles, it would often be the next frame
      requestAnimationFrame(() =>
        setTimeout(() => {
          if (painted.last === shown) {
            painted.framed = performance.now();
          }
        }),
      );
    }
  };
  pen.putImageData = function count(...given) {
    putImageData.apply(this, given);
    window.painted.fills++; // the fills of a tile are made
  };
}

/** Chooses in a field as a person does. @returns milliseconds until the last canvas was drawn, and until its frame was done */
export function choose(page, field, value) {
  return page.evaluate(
    async ([selector, wanted]) => {
      const { stage } = document.querySelector('nser-map');
      const layer = stage.layers.top;
      const tiles = [...layer.tiles.values()].filter(({ shapes }) => shapes).map(({ canvas }) => canvas);
      const select = document.querySelector(selector);
      if (![...select.options].some((option) => option.value === wanted && !option.disabled)) {
        throw new Error(`${selector} has no ${wanted}`);
      }
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
      window.painted = { tiles: new Set(), fills: 0, last: 0, framed: 0 };
      const began = performance.now();
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      const done = ({ tiles: shown, last, framed }) => tiles.every((canvas) => shown.has(canvas)) && framed >= last;
      while (!done(window.painted)) {
        if (performance.now() - began > 60_000) {
          throw new Error(`${selector}: ${window.painted.tiles.size} of ${tiles.length} tiles were repainted`);
        }
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
      const { last, framed } = window.painted;
      return { drawn: last - began, framed: framed - began };
    },
    [field, value],
  );
}
