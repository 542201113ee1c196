import assert from 'node:assert/strict';
import test from 'node:test';
import { coloursDrawn, placeOfAnArea, settled, shot, visit, WAIT, withPage } from './browser.mjs';

const small = (width, height) => ({ viewport: { width, height }, deviceScaleFactor: 2 });
const view = (page) => page.evaluate(() => new URLSearchParams(location.search).get('at'));

/** Texts that are cut off, and buttons that hang over the side. */
const lost = (page) =>
  page.evaluate(() => {
    const found = [];
    if (document.documentElement.scrollWidth > window.innerWidth + 1) {
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    }
    const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen, .leaflet-pane');
    for (const one of document.querySelectorAll('button, a, input, select, summary, h1, h2, h3, p, td, th, label')) {
      const box = one.getBoundingClientRect();
      if (!shown(one) || box.width === 0 || one.closest('.skip')) {
        continue;
      }
      if (box.left < -1 || box.right > window.innerWidth + 1) {
        found.push(`over the side: ${one.textContent.trim().slice(0, 40)}`);
      }
    }
    for (const one of document.querySelectorAll('h1, h2, h3, button, label, .message p, .notice p, .segments span')) {
      const style = getComputedStyle(one);
      const cut = style.overflow !== 'visible' && one.scrollWidth > one.clientWidth + 2;
      if (shown(one) && cut) {
        found.push(`cut off: ${one.textContent.trim().slice(0, 40)}`);
      }
    }
    return found;
  });

/** Targets of less than 24 pixels that stand in no sentence. */
const tooSmall = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, a, select, summary, input:not([type=radio])')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('p, .skip'))
      .filter((one) => !one.matches('.skip'))
      .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent.trim() || one.ariaLabel }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ box, text }) => `${text}: ${Math.round(box.width)} x ${Math.round(box.height)}`),
  );

test('a phone draws its map once: it keeps its size when the line of the legend comes, and empty sheets take no memory', () =>
  withPage(small(390, 844), async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.heights = [];
      const watch = new ResizeObserver(([{ contentRect }]) => globalThis.heights.push(Math.round(contentRect.height)));
      new MutationObserver((_, observer) => {
        const key = document.querySelector('nser-key');
        if (key) {
          observer.disconnect();
          watch.observe(key);
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await visit(page, '/?l=district');
    await page.waitForSelector('.key-absent', WAIT);
    const [first, ...later] = await page.evaluate(() => globalThis.heights);
    assert.ok(first > 40, `a place is kept (${first})`);
    assert.ok(
      later.every((height) => Math.abs(height - first) <= 1),
      `it is as high as the line (${[first, ...later]})`,
    );
    const marks = () => page.evaluate(() => document.querySelector('.leaflet-marks-pane canvas').width);
    assert.equal(await marks(), 0);
    await page.focus('.map-ground');
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(() => document.querySelector('.leaflet-marks-pane canvas').width > 0, undefined, WAIT);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.leaflet-marks-pane canvas').width === 0, undefined, WAIT);
  }));

for (const lang of ['en', 'ur']) {
  for (const [name, width, height] of [
    ['a narrow phone', 320, 640],
    ['a window enlarged twice', 640, 400],
    ['a window enlarged four times', 320, 256],
    ['a phone on its side', 740, 360],
  ]) {
    test(`nothing is lost in ${name} (${lang})`, () =>
      withPage(small(width, height), async ({ page, faults }) => {
        await visit(page, `/?lang=${lang}`);
        assert.deepEqual(await lost(page), []);
        assert.deepEqual(await tooSmall(page), []);
        const map = await page.locator('.map-ground').boundingBox();
        assert.ok(map.height >= 200, `the map has a size that can be used (${map.height})`);
        await shot(page, `small-${width}x${height}-${lang}`);
        for (let sheet = 1; sheet <= 4; sheet++) {
          await page.click(`.sheets button:nth-child(${sheet})`);
          await settled(page);
          assert.deepEqual([sheet, await lost(page), await tooSmall(page)], [sheet, [], []]);
        }
        assert.deepEqual(faults, []);
      }));
  }

  test(`wider spacing of letters, words and lines loses no text (${lang})`, () =>
    withPage({}, async ({ page }) => {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 360, height: 740 },
      ]) {
        await page.setViewportSize(viewport);
        await visit(page, `/?lang=${lang}`);
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            ':root:root:root * { letter-spacing: 0.12em; word-spacing: 0.16em } :root:root:root :not(:lang(ur)) { line-height: 1.5 } :root:root:root p { margin-block-end: 2em }',
          );
          document.adoptedStyleSheets = [sheet];
        });
        await page.waitForTimeout(200);
        await shot(page, `spaced-${viewport.width}-${lang}`);
        assert.deepEqual(await lost(page), []);
      }
    }));
}

test('the map goes where dragging would take it by buttons alone', () =>
  withPage({ reducedMotion: 'reduce' }, async ({ page, faults }) => {
    await visit(page);
    await page.click('[data-move]');
    await page.waitForSelector('.map-pad', WAIT);
    for (const [direction, axis, sign] of [
      ['up', 2, 1],
      ['down', 2, -1],
      ['right', 1, 1],
      ['left', 1, -1],
    ]) {
      await page.click('.map-buttons button:nth-child(1)');
      await page.waitForFunction(() => new URLSearchParams(location.search).has('at'), undefined, WAIT);
      await page.waitForTimeout(400);
      const before = (await view(page)).split('/').map(Number);
      await page.click(`.map-pad .${direction}`);
      await page.waitForFunction(
        (old) => new URLSearchParams(location.search).get('at') !== old,
        before.join('/'),
        WAIT,
      );
      await page.waitForTimeout(400);
      const after = (await view(page)).split('/').map(Number);
      assert.equal(Math.sign(after[axis] - before[axis]), sign, direction);
      await page.click('.map-buttons button:nth-child(3)');
      await page.waitForFunction(() => !new URLSearchParams(location.search).has('at'), undefined, WAIT);
    }
    await shot(page, 'pad');
    assert.deepEqual(faults, []);
  }));

for (const lang of ['en', 'ur']) {
  test(`Shift and ? on the map tell of its keys (${lang})`, () =>
    withPage({}, async ({ page, faults }) => {
      await visit(page, `/?lang=${lang}`);
      await page.locator('.map-ground').focus();
      await page.keyboard.press('Shift+?');
      await page.waitForSelector('dialog.keys[open]', WAIT);
      assert.equal(await page.locator('dialog.keys dt').count(), 5);
      await shot(page, `help-${lang}`);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.keys:not([open])', { ...WAIT, state: 'attached' });
      assert.equal(await page.evaluate(() => document.activeElement.id), 'map', 'the focus is where it was');
      await page.click('.map-help');
      await page.waitForSelector('dialog.keys[open]', WAIT);
      assert.deepEqual(faults, []);
    }));
}

test('who wants no motion sees none: the map is there at once', () =>
  withPage({ reducedMotion: 'reduce' }, async ({ page, faults }) => {
    await visit(page);
    await page.click('.map-buttons button:nth-child(1)');
    await page.waitForFunction(() => new URLSearchParams(location.search).has('at'), undefined, WAIT);
    const moving = () =>
      page.evaluate(() => [
        document.querySelectorAll('.leaflet-zoom-anim, .leaflet-pan-anim').length,
        document.getAnimations().length,
      ]);
    for (const act of [
      () => page.click('.map-buttons button:nth-child(3)'),
      () => page.locator('.map-ground').press('ArrowRight'),
      () => page.locator('.map-ground').press('+'),
      () => page.dblclick('.map-ground'),
    ]) {
      await act();
      assert.deepEqual(await moving(), [0, 0]);
    }
    const box = await page.locator('.map-ground').boundingBox();
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 320, box.y + 260, { steps: 3 });
    await page.mouse.up();
    const at = await view(page);
    await page.waitForTimeout(500);
    assert.equal(await view(page), at, 'it does not glide on');
    assert.deepEqual(faults, []);
  }));

for (const [name, options, path] of [
  ['more contrast', { contrast: 'more' }, '/'],
  ['more contrast in the dark', { contrast: 'more', colorScheme: 'dark' }, '/?theme=dark'],
  ['its own colours', { forcedColors: 'active' }, '/'],
  ['its own colours, dark', { forcedColors: 'active', colorScheme: 'dark' }, '/?lang=ur'],
]) {
  test(`a device that asks for ${name} gets a map that can be read`, () =>
    withPage(options, async ({ page, faults }) => {
      await visit(page, path);
      await placeOfAnArea(page);
      assert.ok((await coloursDrawn(page)).length > 0, 'the classes keep their colours');
      const ink = await page.evaluate(() => {
        const probe = document.createElement('canvas').getContext('2d');
        probe.fillStyle = '#123456';
        probe.fillStyle = getComputedStyle(document.querySelector('nser-map')).getPropertyValue('--map-ink');
        return probe.fillStyle;
      });
      assert.notEqual(ink, '#123456', 'canvases know the colour');
      await shot(page, name.replace(/\W+/g, '-'));
      assert.deepEqual(faults, []);
    }));
}
