import assert from 'node:assert/strict';
import test from 'node:test';
import {
  BASE,
  coloursDrawn,
  figuresShown,
  kinds,
  placeOfAnArea,
  settled,
  sharedCategory,
  shot,
  TOKEN,
  visit,
  WAIT,
  withPage,
} from './browser.mjs';

test('the public map opens with figures, a legend, the disclaimer and the synthetic label', () =>
  withPage({}, async ({ page, faults, requests }) => {
    await visit(page);
    await shot(page, 'public');
    assert.ok((await coloursDrawn(page)).length > 0, 'classes of the legend are drawn on the map');
    assert.ok((await page.locator('.classes li').count()) > 0);
    assert.ok((await page.locator('.map-foot').innerText()).length > 40, 'the disclaimer is there');
    assert.match(await page.locator('.top .synthetic').innerText(), /synthetic/i);
    assert.equal(requests.filter(kinds.private).length, 0, 'nothing private is asked for');
    assert.deepEqual(faults, []);
  }));

test('another topic costs one figures document of the map, the small ones of its summary, and no tile', () =>
  withPage({}, async ({ page, faults, requests }) => {
    await visit(page);
    const before = await page.locator('.map-title h1').innerText();
    await page.waitForLoadState('networkidle');
    requests.length = 0;
    await page.selectOption('#pick-dimension', 'toilet_type');
    await page.waitForFunction((text) => document.querySelector('.map-title h1').textContent !== text, before, WAIT);
    await figuresShown(page);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(requests.filter(kinds.tile), []);
    assert.deepEqual(requests.filter(kinds.areas), []);
    const levels = requests.filter(kinds.figures).map((path) => path.match(/figures\/(\w+)\//)[1]);
    assert.deepEqual(levels.sort(), ['country', 'district', 'province']);
    assert.ok((await coloursDrawn(page)).length > 0);
    assert.deepEqual(faults, []);
  }));

test('another category, other classes and other colours ask for nothing but the words about them, once', () =>
  withPage({}, async ({ page, faults, requests }) => {
    // Provinces have shares at every size of the registry; a small district has none.
    const { topic, first, category } = await sharedCategory();
    await visit(page, `/?d=${topic}&c=${first}&l=province`);
    await page.waitForLoadState('networkidle');
    requests.length = 0;
    await page.selectOption('#pick-category', category);
    await page.click('.look summary');
    await page.selectOption('#pick-method', 'quantile');
    await page.selectOption('#pick-classes', '7');
    await page.selectOption('#pick-palette', 'viridis');
    await page.waitForFunction(() => /p=viridis/.test(location.search), undefined, WAIT);
    assert.deepEqual(
      requests.filter((path) => !path.startsWith('/assets/')),
      [],
    );
    assert.ok((await coloursDrawn(page)).length > 0);
    assert.deepEqual(faults, []);
  }));

test('pointing at an area names it and its value; a click opens its card beside the levels above', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page);
    const place = await placeOfAnArea(page);
    const name = await page.locator('.tip-card strong').innerText();
    assert.ok((await page.locator('.tip-value').innerText()).trim().length > 0);
    await page.mouse.click(place.x, place.y);
    await page.waitForSelector('.detail .figure', WAIT);
    assert.equal(await page.locator('.detail h2').innerText(), name);
    await page.waitForFunction(() => document.querySelectorAll('.detail .bars').length > 0, undefined, WAIT);
    assert.match(new URL(page.url()).search, /a=/);
    await shot(page, 'public-area');
    await page.locator('.map-ground').press('Escape');
    await page.waitForSelector('.detail.empty', WAIT);
    assert.deepEqual(faults, []);
  }));

test('the link restores the whole map', () =>
  withPage({}, async ({ page, context, faults }) => {
    await visit(page, '/?d=toilet_type&m=count&p=orrd&theme=dark&l=province');
    await page.locator('.ranking button.link').first().click();
    await page.click('.map-buttons button:nth-child(1)');
    await page.waitForFunction(() => /at=/.test(location.search), undefined, WAIT);
    const read = (one) =>
      one.evaluate(() => ({
        address: location.search,
        title: document.querySelector('.map-title').textContent.replace(/\s+/g, ' '),
        card: document.querySelector('.detail h2').textContent,
        theme: document.documentElement.dataset.theme,
      }));
    const before = await read(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await figuresShown(other);
    await other.waitForSelector('.detail .figure', WAIT);
    await settled(other);
    assert.deepEqual(await read(other), before);
    assert.deepEqual(faults, []);
  }));

test('a wrong link opens the nearest map and says so calmly; unknown keys do not matter', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page, '/?k=99&d=no_such_topic&utm=1');
    assert.ok((await page.locator('.notice').innerText()).length > 0);
    assert.equal(await page.locator('[role=alert]:visible').count(), 0);
    await visit(page, '/?utm=1');
    assert.equal(await page.locator('.notice').count(), 0);
    assert.deepEqual(faults, []);
  }));

test('a release that is not published is named, and the newest is shown', () =>
  withPage({}, async ({ page, faults }) => {
    for (const [lang, script] of [
      ['en', /not published/],
      ['ur', /[\u0600-\u06ff]/],
    ]) {
      await visit(page, `/?r=1999-01&lang=${lang}`);
      const notice = await page.locator('.notice p').innerText();
      assert.match(notice, /1999-01/);
      assert.match(notice, script);
      assert.doesNotMatch(new URL(page.url()).search, /r=/);
      assert.ok((await coloursDrawn(page)).length > 0);
    }
    assert.deepEqual(faults, []);
  }));

test('the newest release may be named; what later pages need stays in the link', () =>
  withPage({}, async ({ page, faults }) => {
    const { current } = await (await fetch(`${BASE}/releases.json`)).json();
    await visit(page, `/?r=${current}&v=two&d2=rooms&o=name,a`);
    assert.equal(await page.locator('.notice').count(), 0);
    const kept = new URL(page.url()).searchParams;
    assert.deepEqual(
      [kept.get('r'), kept.get('v'), kept.get('d2'), kept.get('o')],
      [current, 'two', 'rooms', 'name,a'],
    );
    await visit(page, '/?v=globe&cmp=A,B,C,D');
    assert.ok((await page.locator('.notice').innerText()).length > 0);
    assert.deepEqual(faults, []);
  }));

test('other colours stroke no edge again, another level does', () =>
  withPage({}, async ({ page }) => {
    await visit(page, '/?l=province');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500); // tiles are drawn in slices
    await page.evaluate(() => {
      globalThis.strokes = 0;
      const pens = CanvasRenderingContext2D.prototype;
      const { stroke } = pens;
      pens.stroke = function (...path) {
        // Edges are stroked on a canvas of a tile's size that is not on the page; patterns are small.
        if (!this.canvas.isConnected && this.canvas.width >= 256) {
          globalThis.strokes++;
        }
        return stroke.apply(this, path);
      };
    });
    await page.click('.look summary');
    await page.selectOption('#pick-palette', 'viridis');
    await page.waitForFunction(() => /p=viridis/.test(location.search), undefined, WAIT);
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate(() => globalThis.strokes), 0);
    await page.check('.levels input[value=district]');
    await page.waitForFunction(() => globalThis.strokes > 0, undefined, WAIT);
  }));

test('finer levels are shown as needing access, with a way to sign in', () =>
  withPage({}, async ({ page, requests }) => {
    await visit(page, '/?l=union_council');
    assert.ok((await page.locator('.levels .locked').count()) >= 1);
    await page.locator('.notice button').first().click();
    await page.waitForSelector('#session-token', { ...WAIT, state: 'visible' });
    await page.click('.dialog .help summary');
    assert.ok((await page.locator('.dialog .help p').first().innerText()).length > 40, 'how access is got');
    assert.equal(await page.locator('.dialog a').getAttribute('href'), '/ask');
    assert.equal(await page.locator('.locked-hint a').getAttribute('href'), '/ask');
    assert.deepEqual(
      requests.filter((path) => /^.(public|private).*union_council/.test(path)),
      [],
    );
  }));

test('Alt and an arrow step from area to area and say so', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page);
    await page.locator('.map-ground').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForSelector('.detail .figure', WAIT);
    const first = await page.locator('.detail h2').innerText();
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForFunction((name) => document.querySelector('.detail h2').textContent !== name, first, WAIT);
    await settled(page);
    assert.ok((await page.locator('nser-map [aria-live]').textContent()).includes(': '));
    assert.deepEqual(faults, []);
  }));

test('the ranking runs both ways and finds an area by name', () =>
  withPage({}, async ({ page }) => {
    await visit(page);
    const top = () => page.locator('.ranking tbody tr').first().locator('button.link').innerText();
    const highest = await top();
    await page.click('.ranking .sort');
    await settled(page);
    assert.equal(await page.locator('.ranking th.value').getAttribute('aria-sort'), 'ascending');
    await page.fill('#rank-find', highest);
    await page.waitForFunction(() => document.querySelectorAll('.ranking tbody tr').length < 20, undefined, WAIT);
    await settled(page);
    assert.ok((await page.locator('.ranking tbody').innerText()).includes(highest));
  }));

test('embedded, it never asks who is signed in', () =>
  withPage({}, async ({ page, requests, faults }) => {
    await visit(page, '/embed?d=toilet_type');
    await shot(page, 'embed');
    assert.equal(requests.filter((path) => path.startsWith('/session')).length, 0);
    assert.equal(await page.locator('[data-sign-in]').count(), 0);
    assert.ok((await coloursDrawn(page)).length > 0);
    assert.deepEqual(faults, []);
  }));

test('Back undoes what was chosen on purpose, and stays on the page', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page, '/?d=rooms');
    const title = () => page.locator('.map-title').innerText();
    const is = (text) =>
      page.waitForFunction(
        (wanted) => document.querySelector('.map-title')?.innerText === wanted && !document.querySelector('.message'),
        text,
        WAIT,
      );
    const first = await title();
    await page.selectOption('#pick-dimension', 'toilet_type');
    await page.waitForFunction((text) => document.querySelector('.map-title').innerText !== text, first, WAIT);
    await figuresShown(page);
    const second = await title();
    await page.click('.map-buttons button:nth-child(1)');
    await page.waitForFunction(() => /at=/.test(location.search), undefined, WAIT);
    await page.check('.levels input[value=province]');
    await page.waitForFunction((text) => document.querySelector('.map-title').innerText !== text, second, WAIT);
    await page.goBack();
    await is(second);
    assert.match(page.url(), /at=/, 'the view of that step');
    await page.goBack();
    await is(first);
    await page.goForward();
    await is(second);
    assert.deepEqual(faults, []);
  }));

test('the address and the token are given', () => {
  assert.match(BASE, /^https?:/);
  assert.ok(TOKEN.length > 0, 'NSER_TOKEN is not set');
});
