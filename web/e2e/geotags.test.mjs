import assert from 'node:assert/strict';
import test from 'node:test';
import { figuresShown, PHONE, settled, shot, signIn, violations, visit, WAIT, withPage } from './browser.mjs';

// NSER_GEOTAG_TOKEN: of category viii, with web maps, some dimensions, and a delivery that was made.
const TOKEN = process.env.NSER_GEOTAG_TOKEN ?? '';
const geotags = (path) => /^\/private\/[^/]+\/geotags/.test(path);
const skip = TOKEN === '';

/** How many pixels of the sheet of points are drawn. */
const inked = (page) =>
  page.evaluate(() => {
    let drawn = 0;
    for (const canvas of document.querySelectorAll('.leaflet-points-pane canvas')) {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 3; i < data.length; i += 4) {
        drawn += data[i] > 0 ? 1 : 0;
      }
    }
    return drawn;
  });

async function pointsDrawn(page) {
  const end = Date.now() + WAIT.timeout;
  while ((await inked(page)) === 0 && Date.now() < end) {
    await page.waitForTimeout(100);
  }
  await page.waitForFunction(() => !document.querySelector('.message.busy'), undefined, WAIT);
  await settled(page);
}

/** Goes where most of the agreement's points are: into the fullest square, again and again. */
async function goToPoints(page) {
  for (let zoom = 0; zoom < 12; zoom++) {
    const box = await page.locator('.map-ground').boundingBox();
    const place = await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('.leaflet-points-pane canvas')) {
        const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        const step = 48;
        let best = { sum: 0, x: 0, y: 0 };
        for (let top = 0; top < height; top += step) {
          for (let left = 0; left < width; left += step) {
            let sum = 0;
            for (let y = top; y < Math.min(height, top + step); y += 4) {
              for (let x = left; x < Math.min(width, left + step); x += 4) {
                sum += data[(y * width + x) * 4 + 3] > 0 ? 1 : 0;
              }
            }
            if (sum > best.sum) {
              best = { sum, x: left + step / 2, y: top + step / 2 };
            }
          }
        }
        const rect = canvas.getBoundingClientRect();
        return best.sum === 0
          ? null
          : { x: rect.left + (best.x * rect.width) / width, y: rect.top + (best.y * rect.height) / height };
      }
      return null;
    });
    assert.ok(place, 'something is drawn');
    assert.ok(box);
    if ((await page.evaluate(() => document.querySelector('nser-atlas').atlas.geotags.inView.kind)) === 'points') {
      return;
    }
    await page.mouse.move(
      Math.min(box.x + box.width - 5, Math.max(box.x + 5, place.x)),
      Math.min(box.y + box.height - 5, Math.max(box.y + 5, place.y)),
    );
    await page.mouse.wheel(0, -240);
    await page.waitForTimeout(700);
    await pointsDrawn(page);
  }
}

test(
  'squares from afar, points from close up, in the colours of a dimension; nothing stays after signing out',
  { skip },
  () =>
    withPage({}, async ({ page, requests, faults }) => {
      await visit(page);
      assert.equal(await page.locator('nser-point-picker').count(), 0);
      await signIn(page, TOKEN);
      await page.waitForSelector('nser-point-legend', WAIT);
      await pointsDrawn(page);
      await shot(page, 'geotags-squares');
      assert.ok(requests.some((path) => geotags(path) && /\/[0-9]+\.mvt$/.test(path)));
      assert.ok(
        !requests.some((path) => path.startsWith('/private/') && !geotags(path)),
        'nothing else that is private',
      );
      assert.ok(!requests.some((path) => path.includes(TOKEN)), 'the token is in no address');
      assert.match(await page.locator('.legend.points').innerText(), /not the house/);
      assert.deepEqual(await violations(page), []);

      await goToPoints(page);
      await shot(page, 'geotags-points');
      const dimension = page.locator('#pick-points');
      const entries = await dimension.locator('option').allInnerTexts();
      assert.ok(entries.length > 0);
      await dimension.selectOption({ index: entries.length - 1 });
      await settled(page);
      const classes = await page.locator('.legend.points .class-text').allInnerTexts();
      assert.ok(classes.length >= 2, 'the legend says what the colours are');
      assert.deepEqual(await violations(page), []);

      await page.check('input[name=geotags][value=off]');
      await settled(page);
      assert.equal(await inked(page), 0, 'the points go and the figures come back');
      assert.equal(await page.locator('nser-legend').count(), 1);
      await page.check('input[name=geotags][value=on]');
      await pointsDrawn(page);
      assert.deepEqual(faults, []);

      await page.click('[data-sign-out]');
      await page.waitForSelector('[data-sign-in]', WAIT);
      await settled(page);
      assert.equal(await inked(page), 0);
      assert.equal(await page.locator('nser-point-picker, nser-point-legend').count(), 0);
      const kept = await page.evaluate(() =>
        [...document.querySelector('nser-atlas').atlas.registry.kept.keys()].filter((path) =>
          path.startsWith('/private/'),
        ),
      );
      assert.deepEqual(kept, []);
    }),
);

test('when the access ends, the points go and the page says why', { skip }, () =>
  withPage({}, async ({ page, context }) => {
    await visit(page);
    await signIn(page, TOKEN);
    await page.waitForSelector('nser-point-legend', WAIT);
    await pointsDrawn(page);
    await page.waitForTimeout(1500); // the map has come to rest: signing in shows the whole country
    await context.clearCookies();
    await page.click('.map-buttons button >> nth=0');
    await page.click('.map-buttons button >> nth=0');
    await page.waitForSelector('.notice', WAIT);
    await page.waitForSelector('[data-sign-in]', WAIT);
    await settled(page);
    assert.equal(await inked(page), 0);
  }),
);

test('on a phone, in Urdu, dark', { skip }, () =>
  withPage({ ...PHONE, colorScheme: 'dark' }, async ({ page, faults }) => {
    await visit(page, '/?lang=ur&theme=dark');
    await signIn(page, TOKEN);
    await page.waitForSelector('nser-key .key', WAIT);
    await pointsDrawn(page);
    await page.click('nser-key .key');
    await settled(page);
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    assert.equal(await page.locator('.legend.points').isVisible(), true);
    await shot(page, 'geotags-phone-urdu');
    assert.deepEqual(await violations(page), []);
    await figuresShown(page);
    assert.deepEqual(faults, []);
  }),
);
