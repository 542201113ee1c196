import assert from 'node:assert/strict';
import test from 'node:test';
import { figuresShown, PHONE, returning, settled, shot, visit, WAIT, withPage } from './browser.mjs';

test('Urdu turns the page round, not the map, and only then fetches its letters', () =>
  withPage({}, async ({ page, requests, faults }) => {
    await visit(page);
    assert.equal(requests.filter((path) => path.endsWith('.woff2')).length, 0);
    await page.click('button.language');
    await page.waitForFunction(() => document.documentElement.dir === 'rtl', undefined, WAIT);
    await figuresShown(page);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'ur');
    assert.equal(await page.locator('.map-ground').getAttribute('dir'), 'ltr');
    assert.ok(requests.some((path) => path.endsWith('.woff2')));
    assert.match(await page.locator('.map-title h1').innerText(), /[\u0600-\u06ff]/);
    assert.match(await page.locator('.classes').innerText(), /[\u0600-\u06ff]/);
    assert.match(new URL(page.url()).search, /lang=ur/);
    await shot(page, 'urdu');
    assert.deepEqual(faults, []);
  }));

test('a device that speaks Urdu opens in Urdu, and keeps English once it is chosen', () =>
  withPage({ locale: 'ur-PK' }, async ({ page, faults }) => {
    await visit(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'ur');
    assert.doesNotMatch(new URL(page.url()).search, /lang=/, 'nobody chose it');
    await page.click('button.language');
    await page.waitForFunction(() => document.documentElement.lang === 'en', undefined, WAIT);
    assert.match(new URL(page.url()).search, /lang=en/);
    await page.reload();
    await figuresShown(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.deepEqual(faults, []);
  }));

test('names on the map are written in Urdu letters without anybody moving it', () =>
  withPage({}, async ({ page }) => {
    const written = () => page.evaluate(() => globalThis.writtenLast);
    await page.addInitScript(() => {
      const write = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
        globalThis.writtenLast = document.fonts.check('400 13px "Noto Nastaliq Urdu"', text);
        return write.call(this, text, ...place);
      };
    });
    await visit(page, '/?lang=ur');
    await page.waitForFunction(() => globalThis.writtenLast === true, undefined, WAIT);
    assert.equal(await written(), true);
  }));

test('the theme follows the device until it is chosen', () =>
  withPage({ colorScheme: 'dark' }, async ({ page, faults }) => {
    await visit(page);
    const ground = () => page.evaluate(() => getComputedStyle(document.querySelector('.map-ground')).backgroundColor);
    const dark = await ground();
    await shot(page, 'dark');
    await visit(page, '/?theme=light');
    assert.notEqual(await ground(), dark);
    assert.deepEqual(faults, []);
  }));

for (const lang of ['en', 'ur']) {
  test(`a phone shows the map and one section at a time (${lang})`, () =>
    withPage(PHONE, async ({ page, faults }) => {
      await returning(page);
      await visit(page, `/?lang=${lang}`);
      await shot(page, `phone-${lang}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `nothing hangs over the side (${wide})`);
      const visible = (selector) => page.locator(selector).isVisible();
      const mapPart = async () => (await page.locator('.map-ground').boundingBox()).height / PHONE.viewport.height;
      assert.deepEqual([await visible('nser-key'), await visible('nser-legend')], [true, false]);
      assert.ok((await mapPart()) >= 0.65, `the map has its place (${await mapPart()})`);
      await page.tap('nser-key button');
      await settled(page);
      assert.deepEqual([await visible('nser-key'), await visible('nser-legend')], [false, true]);
      await page.tap('.sheets button:nth-child(2)');
      await settled(page);
      assert.deepEqual([await visible('nser-legend'), await visible('nser-picker')], [false, true]);
      await page.tap('.sheets button:nth-child(4)');
      await settled(page);
      assert.equal(await visible('nser-ranking'), true);
      await page.locator('.ranking button.link').first().tap();
      await page.waitForSelector('.detail .figure', WAIT);
      await settled(page);
      assert.deepEqual([await visible('nser-detail'), await visible('nser-ranking')], [true, false]);
      assert.ok((await mapPart()) >= 0.53, `the map keeps its place (${await mapPart()})`);
      await shot(page, `phone-area-${lang}`);
      await page.tap('.handle');
      await page.waitForSelector('.body[data-sheet=area][data-height=tall]', WAIT);
      assert.ok((await mapPart()) < 0.3, 'the card is there to be read');
      assert.deepEqual(faults, []);
    }));
}
