// "Save or share": every form in which a map is taken away is fetched and looked into, in both languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import {
  BASE,
  figuresShown,
  PHONE,
  settled,
  shot,
  signIn,
  TOKEN,
  violations,
  visit,
  WAIT,
  withPage,
} from './browser.mjs';

async function openTake(page) {
  await page.click('[data-share]');
  await page.waitForSelector('dialog.take[open]', WAIT);
  await settled(page);
}

/** Clicks on a form and waits for what the browser saves. */
async function saved(page, form) {
  const [download] = await Promise.all([page.waitForEvent('download', WAIT), page.click(`[data-file=${form}]`)]);
  await page.waitForFunction(
    (name) => document.querySelector('.take-said')?.textContent.includes(name),
    download.suggestedFilename(),
    WAIT,
  );
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const lines = (bytes) => bytes.toString('utf8').trim().split('\r\n');

for (const lang of ['en', 'ur']) {
  test(`every file of a map comes and is what it says (${lang})`, () =>
    withPage({ acceptDownloads: true }, async ({ page, faults }) => {
      await visit(page, `/?d=toilet_type&l=district&lang=${lang}`);
      const areas = await page.locator('.ranking tbody tr').count();
      await openTake(page);
      await shot(page, `take-${lang}`);

      const png = await saved(page, 'png');
      assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
      assert.deepEqual(
        [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)],
        [2339, 1654],
        'A4 at 200 dots an inch',
      );
      const svg = await saved(page, 'svg');
      assert.match(svg.bytes.toString('utf8'), new RegExp(`<svg[^>]*lang="${lang}"`));
      for (const [form, width] of [
        ['pdfA4', '841.9'],
        ['pdfA3', '1190.6'],
      ]) {
        const pdf = await saved(page, form);
        assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
        assert.ok(pdf.bytes.length > 10_000);
        assert.match(pdf.name, new RegExp(`a${form.at(-1)}\\.pdf$`), width);
      }
      const csv = await saved(page, 'csv');
      const [header, ...rows] = lines(csv.bytes);
      assert.ok(rows.length >= areas && rows.length > 0, `${rows.length} rows, ${areas} areas in the list`);
      const dictionary = await saved(page, 'dictionary');
      assert.equal(dictionary.name, `${csv.name}-metadata.json`, 'a reader of CSVW finds it beside the table');
      const { url, tableSchema } = JSON.parse(dictionary.bytes);
      assert.equal(url, csv.name);
      assert.equal(tableSchema.columns.map(({ name }) => name).join(','), header);
      const { features } = JSON.parse((await saved(page, 'geojson')).bytes);
      assert.equal(features.length, rows.length);
      assert.ok(features.every(({ geometry }) => /Polygon$/.test(geometry.type)));
      assert.deepEqual(faults, []);
    }));

  test(`the dialog can be read by everybody and used without a mouse (${lang})`, () =>
    withPage({ colorScheme: 'dark' }, async ({ page, context, faults }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: BASE });
      await visit(page, `/?d=toilet_type&lang=${lang}`);
      await page.focus('[data-share]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog.take[open]', WAIT);
      await settled(page);
      assert.deepEqual(await violations(page), []);
      await page.click('.take details:not([open]) summary');
      await settled(page);
      assert.deepEqual(await violations(page), [], 'with the options of embedding');
      await shot(page, `take-dark-${lang}`);
      await page.focus('#take-link + button');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.take-said').textContent.trim() !== '', undefined, WAIT);
      const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
      assert.match(link.search, /r=[^&]+.*d=toilet_type/, 'it names its release');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.take:not([open])', { ...WAIT, state: 'attached' });
      assert.ok(await page.evaluate(() => document.activeElement.matches('[data-share]')), 'the focus goes back');
      assert.deepEqual(faults, []);
    }));

  test(`a citation is there in both languages, whatever the page speaks (${lang})`, () =>
    withPage({}, async ({ page }) => {
      await visit(page, `/?lang=${lang}`);
      await openTake(page);
      const cited = () => page.inputValue('#take-citation');
      await page.check('.take input[name=cite][value=ur]');
      await page.waitForFunction(() => document.querySelector('#take-citation').dir === 'rtl', undefined, WAIT);
      assert.match(await cited(), /[\u0600-\u06ff]/);
      await page.check('.take input[name=cite][value=en]');
      await page.waitForFunction(() => document.querySelector('#take-citation').dir === 'ltr', undefined, WAIT);
      assert.match(await cited(), /^National Socio-Economic Registry .*Release .*Accessed .*http/s);
    }));

  test(`on a phone the dialog hangs over no side (${lang})`, () =>
    withPage(PHONE, async ({ page, faults }) => {
      await visit(page, `/?lang=${lang}`);
      await openTake(page);
      await shot(page, `take-phone-${lang}`);
      const { x, width } = await page.locator('dialog.take').boundingBox();
      assert.ok(x >= 0 && x + width <= PHONE.viewport.width);
      const wide = await page.evaluate(
        () => document.querySelector('dialog.take').scrollWidth - document.querySelector('dialog.take').clientWidth,
      );
      assert.ok(wide <= 0, `nothing is cut (${wide})`);
      assert.deepEqual(faults, []);
    }));
}

test('what is embedded is what was chosen: still, with a choice, at one level, at one area', () =>
  withPage({ viewport: { width: 900, height: 600 } }, async ({ page, faults }) => {
    await visit(page, '/?d=toilet_type&l=district');
    await page.locator('.ranking button.link').first().click();
    await settled(page);
    await openTake(page);
    await page.click('.take details:not([open]) summary');
    await page.uncheck('.take input[name=live]');
    await page.check('.take input[name=pick]');
    await page.check('.take input[name=lock]');
    await page.check('.take input[name=fit][value=area]');
    await settled(page);
    const code = await page.inputValue('#take-code');
    const address = /src="([^"]+)"/.exec(code)[1].replaceAll('&amp;', '&');
    assert.match(address, /\/embed\?.*i=0.*pick=1.*lock=district.*fit=area/);
    await page.goto(address, WAIT);
    await figuresShown(page);
    await page.waitForFunction(() => /at=/.test(window.location.search), undefined, WAIT);
    assert.equal(await page.locator('nser-map').evaluate((map) => map.inert), true);
    assert.deepEqual(
      [
        await page.locator('nser-picker').isVisible(),
        await page.locator('.levels').count(),
        await page.locator('.map-buttons').isVisible(),
      ],
      [true, 0, false],
    );
    assert.ok(Number(/at=([0-9.]+)/.exec(page.url())[1]) > 5, 'closer than the country');
    assert.deepEqual(await violations(page), []);
    await shot(page, 'take-embedded');
    assert.deepEqual(faults, []);
  }));

test('what cannot be had is told calmly, and the page stays', () =>
  withPage({}, async ({ page }) => {
    await visit(page, '/?d=toilet_type&l=district');
    await openTake(page);
    await page.route('**/maps/**', (route) =>
      route.fulfill({ status: 429, contentType: 'application/problem+json', body: '{"status":429,"code":"rationed"}' }),
    );
    await page.click('[data-file=png]');
    await page.waitForFunction(
      () => document.querySelector('.take-said').textContent.startsWith('It did not work'),
      undefined,
      WAIT,
    );
    assert.equal(await page.locator('[aria-busy=true]').count(), 0);
  }));

test('signed in, only what the agreement gives is offered, and it comes with the session', { skip: TOKEN === '' }, () =>
  withPage({ acceptDownloads: true }, async ({ page }) => {
    await visit(page, '/?d=toilet_type');
    await signIn(page, TOKEN);
    await page.waitForSelector('[data-sign-out]', WAIT);
    await figuresShown(page);
    await openTake(page);
    await page.waitForSelector('.take-files a', WAIT);
    const offered = await page.locator('.take-files a').evaluateAll((links) => links.map((link) => link.dataset.file));
    assert.ok(offered.length > 0 && !offered.includes('geojson'), String(offered));
    assert.match(await page.locator('dialog.take').innerText(), /Your agreement does not give: .*GeoJSON/);
    const file = await saved(page, offered[0]);
    assert.ok(file.bytes.length > 1_000);
  }),
);
