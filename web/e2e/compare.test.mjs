import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, figuresShown, settled, shot, violations, visit, WAIT, withPage } from './browser.mjs';

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** Codes of the first districts. */
async function districts(count) {
  const { current } = await (await fetch(`${BASE}/releases.json`)).json();
  const { areas } = await (await fetch(`${BASE}/public/${current}/catalogue.json`)).json();
  const { features } = await (await fetch(`${BASE}/public/areas/${areas}/district.json`)).json();
  return features.slice(0, count).map(({ code }) => code);
}
const cards = (page, count) =>
  page.waitForFunction((wanted) => document.querySelectorAll('.beside-card').length === wanted, count, WAIT);

test('up to three areas are put side by side from their cards, and taken away again, and that is said', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page, '/?l=district');
    const rows = page.locator('.ranking button.link');
    for (let i = 0; i < 3; i++) {
      await rows.nth(i).click();
      await page.waitForSelector('[data-beside]', WAIT);
      await settled(page);
      await page.click('[data-beside]');
      await cards(page, i + 1);
    }
    await settled(page);
    await shot(page, 'compare-en');
    assert.equal(new URL(page.url()).searchParams.get('cmp').split(',').length, 3);
    assert.ok((await page.locator('.beside-card .bars li').count()) >= 6, 'each stands against the areas above');
    assert.ok((await page.locator('.beside-table tbody tr').count()) >= 2);
    assert.equal(await page.locator('.beside-table thead th').count(), 4);
    await rows.nth(3).click();
    await settled(page);
    assert.equal(await page.locator('[data-beside]').isDisabled(), true);
    assert.ok((await page.locator('#beside-full').innerText()).length > 20);
    const gone = await page.locator('.beside-card h3').first().innerText();
    await page.locator('.beside-card button').first().press('Enter');
    await cards(page, 2);
    await settled(page);
    assert.ok((await page.locator('.compare [role=status]').textContent()).includes(gone));
    assert.equal(await page.evaluate(() => document.activeElement.closest('.beside-card') !== null), true);
    await page.click('[data-clear]');
    await cards(page, 0);
    await settled(page);
    assert.equal(new URL(page.url()).searchParams.get('cmp'), null);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'map');
    assert.deepEqual(faults, []);
  }));

test('a link opens the comparison; an area that is not there is named and can be taken away', () =>
  withPage({}, async ({ page, faults }) => {
    const [one] = await districts(1);
    await visit(page, `/?l=district&cmp=${one},PK-NONE`);
    await cards(page, 2);
    assert.match(await page.locator('.beside-card').nth(1).innerText(), /PK-NONE/);
    await page.locator('.beside-card').nth(1).locator('button').click();
    await cards(page, 1);
    assert.equal(new URL(page.url()).searchParams.get('cmp'), one);
    assert.deepEqual(faults, []);
  }));

for (const [lang, theme, options, where] of [
  ['en', 'light', {}, 'desk'],
  ['ur', 'dark', {}, 'desk'],
  ['ur', 'light', PHONE, 'phone'],
  ['en', 'dark', PHONE, 'phone'],
]) {
  test(`axe finds nothing in the comparison (${lang}, ${theme}, ${where})`, () =>
    withPage(options, async ({ page, faults }) => {
      const codes = await districts(3);
      await visit(page, `/?l=district&lang=${lang}&theme=${theme}&cmp=${codes.join(',')}`);
      await page.waitForSelector('.compare header h2', WAIT);
      if (options === PHONE) {
        assert.equal(await page.locator('.beside-card').count(), 0, 'it begins folded: the map needs the place');
        await page.tap('.compare header button[aria-expanded]');
      }
      await cards(page, 3);
      await settled(page);
      await shot(page, `compare-${lang}-${theme}-${where}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${wide} pixels`);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults, []);
    }));
}

test('the comparison stands under the table too', () =>
  withPage({}, async ({ page, faults }) => {
    const codes = await districts(2);
    await page.goto(`${BASE}/table?l=district&cmp=${codes.join(',')}`, WAIT);
    await cards(page, 2);
    assert.deepEqual(faults, []);
  }));

test('figures that do not come are told of in the comparison', () =>
  withPage({}, async ({ page }) => {
    const codes = await districts(2);
    await visit(page, '/?l=district');
    await page.route('**/figures/province/**', (route) => route.abort());
    await page.goto(`${BASE}/?d=toilet_type&l=district&cmp=${codes.join(',')}`, WAIT);
    await page.waitForSelector('.compare .message.failed', WAIT);
    await page.unroute('**/figures/province/**');
    await page.click('.compare .message.failed button');
    await cards(page, 2);
    await figuresShown(page);
  }));
