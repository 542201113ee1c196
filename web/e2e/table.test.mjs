import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, figuresShown, settled, shot, violations, visit, WAIT, withPage } from './browser.mjs';

const NARROW = { viewport: { width: 320, height: 640 } };

async function openTable(page, query = '') {
  await page.goto(`${BASE}/table${query}`, WAIT);
  await page.waitForSelector('.table-view tbody tr', WAIT);
  await settled(page);
}
const names = (page) => page.locator('.table-view tbody th a').allInnerTexts();
const sortedBy = (page, column, way) =>
  page.waitForSelector(`.table-view th.${column}[aria-sort=${way}]`, WAIT).then(() => settled(page));

for (const lang of ['en', 'ur']) {
  test(`every area of the map is in the table, in pages of fifty (${lang})`, () =>
    withPage({}, async ({ page, faults, requests }) => {
      const { current } = await (await fetch(`${BASE}/releases.json`)).json();
      await openTable(page, `?lang=${lang}&l=district&o=name,a`);
      await shot(page, `table-${lang}`);
      const { areas } = await (await fetch(`${BASE}/public/${current}/catalogue.json`)).json();
      const { features } = await (await fetch(`${BASE}/public/areas/${areas}/district.json`)).json();
      const listed = [];
      for (;;) {
        const rows = await names(page);
        assert.ok(rows.length <= 50);
        listed.push(...rows);
        const next = page.locator('.table-pages button').last();
        if (await next.isDisabled()) {
          break;
        }
        await next.click();
        await settled(page);
      }
      const collator = new Intl.Collator(lang === 'en' ? 'en-GB' : 'ur-PK');
      const expected = features.map(({ name }) => name[lang] || name.en).sort(collator.compare);
      assert.deepEqual(listed, expected);
      assert.ok((await page.locator('.table-view caption').innerText()).length > 20);
      assert.equal(await page.locator('.table-view th[scope=col]').count(), 5);
      assert.equal(
        await page
          .locator('.table-view td.within')
          .first()
          .innerText()
          .then((text) => text !== ''),
        true,
      );
      assert.ok(!requests.some((path) => path.includes('/tiles/') || path.includes('elements-')), 'no map is fetched');
      assert.deepEqual(faults, []);
    }));

  test(`a heading sorts by its column, both ways, by keyboard, and says so (${lang})`, () =>
    withPage({}, async ({ page, faults }) => {
      await openTable(page, `?lang=${lang}`);
      await sortedBy(page, 'value', 'descending');
      for (const [column, first, second] of [
        ['name', 'ascending', 'descending'],
        ['other', 'descending', 'ascending'],
        ['class', 'descending', 'ascending'],
        ['within', 'ascending', 'descending'],
        ['value', 'descending', 'ascending'],
      ]) {
        for (const way of [first, second]) {
          await page.locator(`.table-view th.${column} button`).press('Enter');
          await sortedBy(page, column, way);
          assert.equal(await page.locator('.table-view th[aria-sort]').count(), 1);
        }
      }
      assert.equal(new URL(page.url()).searchParams.get('o'), 'value,a');
      assert.match(
        await page.locator('.table-pages [role=status]').innerText(),
        lang === 'en' ? /rising/ : /کم سے زیادہ/,
      );
      assert.deepEqual(faults, []);
    }));
}

test('the way from the map to the table and back keeps the state', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page, '/?d=toilet_type&l=province&cl=quantile&theme=dark');
    const title = await page.locator('.map-title h1').innerText();
    await page.click('[data-sight]');
    await page.waitForSelector('.table-view tbody tr', WAIT);
    await settled(page);
    assert.equal(new URL(page.url()).pathname, '/table');
    assert.equal(await page.locator('.map-title h1').innerText(), title);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await page.selectOption('#pick-category', { index: 1 });
    await page.waitForFunction((text) => document.querySelector('.map-title h1').innerText !== text, title, WAIT);
    await settled(page);
    const other = await page.locator('.map-title h1').innerText();
    await page.locator('.table-view tbody th a').first().click();
    await figuresShown(page);
    await page.waitForSelector('.detail .figure', WAIT);
    assert.equal(new URL(page.url()).pathname, '/');
    assert.equal(await page.locator('.map-title h1').innerText(), other);
    assert.match(new URL(page.url()).search, /l=province.*cl=quantile.*a=/);
    await page.goBack();
    await page.waitForSelector('.table-view tbody tr', WAIT);
    assert.deepEqual(faults, []);
  }));

test('an area without a figure is told by a word, and why', () =>
  withPage({}, async ({ page, faults }) => {
    await openTable(page, '?l=district&o=class,a');
    const last = page.locator('.table-pages button').last();
    while (await last.isEnabled()) {
      await last.click();
      await settled(page);
    }
    const absent = page.locator('.table-view td.absent');
    for (const text of await absent.allInnerTexts()) {
      assert.match(text, /withheld|no information|not offered/);
    }
    assert.deepEqual(faults, []);
  }));

for (const [where, query, options] of [
  ['in light', '', {}],
  ['in dark', '?theme=dark', {}],
  ['in Urdu', '?lang=ur', {}],
  ['at 320 pixels', '', NARROW],
  ['at 320 pixels, in Urdu', '?lang=ur&theme=dark', NARROW],
]) {
  test(`axe finds nothing in the table ${where}, and nothing hangs over the side`, () =>
    withPage(options, async ({ page, faults }) => {
      await openTable(page, query);
      await shot(page, `table-${where.replaceAll(/\W+/g, '-')}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${wide} pixels`);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults, []);
    }));
}

test('figures that do not come are told of, and asked for again', () =>
  withPage({}, async ({ page }) => {
    await openTable(page);
    await page.route('**/figures/**', (route) => route.abort());
    await page.selectOption('#pick-dimension', 'toilet_type');
    await page.waitForSelector('nser-table .message.failed', WAIT);
    assert.equal(await page.locator('.table-view').count(), 0);
    await page.unroute('**/figures/**');
    await page.click('nser-table .message.failed button');
    await page.waitForSelector('.table-view tbody tr', WAIT);
  }));

test('what waits until the page can be used comes with the table too: in Urdu, its letters', () =>
  withPage({}, async ({ page, faults }) => {
    await openTable(page, '?lang=ur');
    const told = await page.waitForFunction(
      () => performance.getEntriesByName('map-usable', 'mark')[0]?.startTime,
      undefined,
      WAIT,
    );
    const nastaliq = await page.waitForFunction(
      () => performance.getEntriesByType('resource').find(({ name }) => /nastaliq.*\.woff2$/.test(name))?.startTime,
      undefined,
      WAIT,
    );
    assert.ok((await nastaliq.jsonValue()) >= (await told.jsonValue()));
    assert.ok((await nastaliq.jsonValue()) < (await told.jsonValue()) + 10_000, 'not only after the longest wait');
    assert.deepEqual(faults, []);
  }));
