import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { drawnColours, visit, withPage } from './browser.mjs';

const SHOTS = process.env.NSER_SCREENSHOTS ?? '';

for (const [lang, viewport, theme] of [
  ['en', { width: 1280, height: 800 }, 'light'],
  ['ur', { width: 1280, height: 800 }, 'dark'],
  ['en', { width: 360, height: 740 }, 'dark'],
]) {
  test(`on paper the map is whole, in light colours, with its legend and source (${lang}, ${viewport.width}, ${theme})`, () =>
    withPage({ viewport, colorScheme: theme }, async ({ page, faults }) => {
      await visit(page, `/?lang=${lang}&theme=${theme}`);
      const drawn = await drawnColours(page);
      await page.evaluate(() => {
        addEventListener('beforeprint', () =>
          queueMicrotask(() => {
            const paper = document.querySelector('.map-paper');
            const pen = paper.getContext('2d');
            const at = (x, y) => [...pen.getImageData(x, y, 1, 1).data];
            globalThis.printed = {
              theme: document.documentElement.dataset.theme,
              ratio: paper.width / paper.height,
              corner: at(2, 2),
              seen: new Set(pen.getImageData(0, 0, paper.width, paper.height).data).size,
            };
          }),
        );
      });
      const pdf = await page.pdf({ format: 'A4', printBackground: false });
      if (SHOTS !== '') {
        writeFileSync(join(SHOTS, `paper-${lang}-${viewport.width}.pdf`), pdf);
      }
      const printed = await page.evaluate(() => globalThis.printed);
      assert.equal(printed.theme, 'light');
      assert.ok(printed.corner[0] > 200, 'the ground is light');
      assert.ok(printed.seen > 20, 'areas are drawn');
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), theme, 'the screen is as before');
      assert.equal(await page.locator('.map-paper').count(), 0);
      assert.deepEqual(await drawnColours(page), drawn);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const box = await page.locator('.map-paper').boundingBox();
      assert.ok(Math.abs(box.width / box.height - printed.ratio) < 0.05, 'neither cropped nor stretched');
      for (const part of ['.map-title h1', '.legend', '.map-foot']) {
        assert.ok(await page.locator(part).isVisible(), part);
      }
      assert.ok((await page.locator('.map-foot').innerText()).length > 100, 'the whole disclaimer');
      const cut = (lines) => lines.filter((line) => line.scrollWidth > line.clientWidth + 1).length;
      assert.equal(await page.locator('.map-foot p').evaluateAll(cut), 0, 'none of it cut off');
      for (const part of ['.actions', '.map-controls', '.side.start', 'nser-ranking']) {
        assert.ok(!(await page.locator(part).first().isVisible()), part);
      }
      assert.deepEqual(faults, []);
    }));
}
