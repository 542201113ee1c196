import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, placeOfAnArea, settled, shot, violations, visit, WAIT, withPage } from './browser.mjs';

const SMALL_PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
/** As in map/stage.ts: in a lower map the whole country is not shown. */
const LEAST_HEIGHT = 240;

/** Visits the map and waits for the introduction. */
async function introduced(page, path = '/') {
  await visit(page, path);
  await page.waitForSelector('.landing', WAIT);
  await settled(page);
  await page.waitForFunction(() => document.getAnimations().length === 0, undefined, WAIT);
}

/** Visits the map, and is sure that no introduction comes any more. */
async function notIntroduced(page, path = '/') {
  await page.goto(BASE + path, WAIT);
  await page.waitForSelector('.map-title h1', WAIT);
  await page.waitForLoadState('networkidle');
  await settled(page);
  assert.equal(await page.locator('.landing').count(), 0, path);
}

const gone = (page) => page.waitForSelector('.landing', { ...WAIT, state: 'detached' });
const focused = (page) =>
  page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName);

for (const [lang, dir, made, protection] of [
  ['en', 'ltr', /all households are made up/, /small numbers are withheld/],
  ['ur', 'rtl', /تمام گھرانے فرضی ہیں/, /چھوٹے اعداد روک لیے گئے ہیں/],
]) {
  test(`a first visit is told beside the map what it is, and the map can be used at once (${lang})`, () =>
    withPage({ viewport: { width: 1280, height: 800 } }, async ({ page, faults }) => {
      await introduced(page, `/?lang=${lang}`);
      await shot(page, `landing-${lang}`);
      assert.equal(await focused(page), 'BODY', 'nothing takes the focus');
      const region = page.getByRole('region', { name: await page.locator('.landing h2').innerText() });
      assert.equal(await region.count(), 1, 'it is a region with a name');
      const text = await page.locator('.landing').innerText();
      assert.match(text, made);
      assert.match(text, protection);
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.landing')).direction), dir);
      const links = await page.locator('.landing a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      assert.deepEqual(
        links,
        ['methodology', 'ask', 'about'].map((name) => `/${name}?lang=${lang}`),
      );
      await placeOfAnArea(page);
      assert.deepEqual(await violations(page), []);

      await page.click('button.language');
      await page.waitForFunction((before) => document.documentElement.dir !== before, dir, WAIT);
      await page.waitForFunction((before) => document.querySelector('.landing').innerText !== before, text, WAIT);
      await page.locator('.map-ground').focus();
      await page.keyboard.press('Escape');
      await gone(page);
      assert.deepEqual(faults, []);
    }));

  test(`on a phone it lies below the whole country, until a section is opened (${lang})`, () =>
    withPage(SMALL_PHONE, async ({ page, faults }) => {
      await introduced(page, `/?lang=${lang}`);
      await shot(page, `landing-phone-${lang}`);
      const box = (selector) => page.locator(selector).first().boundingBox();
      const [map, side] = [await box('.map-ground'), await box('.side.start')];
      assert.ok(map.height >= LEAST_HEIGHT, `the map is ${map.height} pixels high`);
      assert.ok(side.y >= map.y + map.height, 'nothing lies on the map');
      assert.ok(side.height >= 180, `there are ${side.height} pixels for it`);
      assert.equal(await page.locator('nser-key').isVisible(), true, 'the colours are told');
      assert.ok(!page.url().includes('at='), 'the map is at home');
      assert.deepEqual(await violations(page), []);
      await page.tap('.sheets button:nth-child(1)');
      await gone(page);
      await notIntroduced(page, `/?lang=${lang}`);
      await page.tap('.map-foot > button');
      await page.tap('[data-introduce]');
      await page.waitForSelector('.landing', WAIT);
      assert.ok((await box('.side.start')).height >= 180, 'the foot brings it back');
      assert.deepEqual(faults, []);
    }));

  test(`its ways lead to the choice of topics and to the search (${lang})`, () =>
    withPage({}, async ({ page, faults }) => {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 360, height: 740 },
      ]) {
        await page.setViewportSize(viewport);
        for (const [way, field] of [
          ['topic', '#pick-dimension'],
          ['find', 'nser-find input'],
        ]) {
          await page.goto(`${BASE}/about`, WAIT);
          await page.evaluate(() => localStorage.clear());
          await introduced(page, `/?lang=${lang}`);
          await page.click(`[data-way=${way}]`);
          await page.waitForFunction((one) => document.activeElement === document.querySelector(one), field, WAIT);
          assert.equal(await page.locator(field).isVisible(), true);
          await gone(page);
        }
      }
      assert.deepEqual(faults, []);
    }));
}

for (const theme of ['dark', 'contrast']) {
  test(`axe finds nothing in it (${theme})`, () =>
    withPage({}, async ({ page }) => {
      for (const lang of ['en', 'ur']) {
        await introduced(page, `/?theme=${theme}&lang=${lang}`);
        await shot(page, `landing-${lang}-${theme}`);
        assert.deepEqual(await violations(page), []);
      }
    }));
}

test('closed by keyboard it stays closed, the focus goes on to the map, and the foot brings it back', () =>
  withPage({}, async ({ page, faults }) => {
    await introduced(page);
    await page.focus('.actions button:last-child');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest('.landing'))), true);
    await page.keyboard.press('Enter');
    await gone(page);
    assert.equal(await focused(page), 'map');
    await notIntroduced(page);

    await page.focus('[data-introduce]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.landing', WAIT);
    await page.waitForFunction(() => document.activeElement.id === 'landing-title', undefined, WAIT);
    await page.keyboard.press('Escape');
    await gone(page);
    assert.equal(await page.evaluate(() => 'introduce' in document.activeElement.dataset), true);
    assert.deepEqual(faults, []);
  }));

test('Escape closes it from where nothing has the focus, and lets an area go first', () =>
  withPage({}, async ({ page }) => {
    await introduced(page);
    await page.locator('.ranking button.link').first().click();
    await page.waitForSelector('.detail:not(.empty)', WAIT);
    await page.locator('.map-ground').focus();
    await page.keyboard.press('Escape');
    await page.waitForSelector('.detail.empty', WAIT);
    assert.equal(await page.locator('.landing').count(), 1, 'the area went');
    await page.focus('#pick-dimension');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.landing').count(), 1, 'a field has Escape for itself');
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('Escape');
    await gone(page);
  }));

test('a link that asks for something is not kept waiting, nor the table, nor a frame', () =>
  withPage({}, async ({ page, requests, faults }) => {
    for (const path of ['/?k=7', '/?d=rooms&lang=ur', '/?r=1999-01', '/?a=PK-NONE', '/table', '/embed']) {
      await notIntroduced(page, path);
    }
    assert.deepEqual(
      requests.filter((path) => path.includes('nser-landing')),
      [],
      'its file is not asked for',
    );
    await introduced(page, '/?lang=ur&theme=dark&utm=1');
    assert.deepEqual(faults, []);
  }));

test('the first map is of poverty, in shares, of the whole country', () =>
  withPage({}, async ({ page }) => {
    await introduced(page);
    assert.equal(await page.locator('#pick-dimension').inputValue(), 'poverty_score');
    const { searchParams } = new URL(page.url());
    assert.deepEqual([searchParams.get('m'), searchParams.get('at'), searchParams.get('b')], [null, null, null]);
    assert.match(await page.locator('.map-title').innerText(), /Share of households/);
  }));

test('where storage is forbidden it comes with each visit, closes, and nobody complains', () =>
  withPage({}, async ({ page, faults }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
    );
    for (let visits = 0; visits < 2; visits++) {
      await introduced(page);
      await page.click('.landing header button');
      await gone(page);
    }
    assert.deepEqual(faults, []);
  }));

test('it is not on paper, and its file is not missed by somebody who did not ask for it', () =>
  withPage({}, async ({ page }) => {
    await introduced(page);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 }); // a sheet of paper is as narrow as a phone
    assert.equal(await page.locator('.landing').isVisible(), false);
    assert.equal(await page.locator('.legend').isVisible(), true, 'and what belongs there is');
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.route('**/assets/nser-landing*', (route) => route.abort());
    await notIntroduced(page);
    assert.equal(await page.locator('.notice').count(), 0);
    await page.click('[data-introduce]');
    await page.waitForSelector('.notice', WAIT);
  }));
