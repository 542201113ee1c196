import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, figuresShown, read, shot, violations, WAIT, withPage } from './browser.mjs';

/** Each page that says something of a release, and a part of it that comes from the server. */
const OF_RELEASE = [
  ['about', '#release .facts'],
  ['dictionary', '#toilet_type'],
  ['sources', '#boundaries .facts'],
  ['methodology', '.questions'],
];

test('the release of a link stays, from page to page and back to the map', () =>
  withPage({}, async ({ page, faults }) => {
    const { current } = await (await fetch(`${BASE}/releases.json`)).json();
    for (const [name, part] of OF_RELEASE) {
      await read(page, `/${name}?r=${current}&theme=dark`);
      await page.waitForSelector(part, WAIT);
      assert.equal(await page.locator('.notice[role=status]').count(), 0, name);
      const links = await page.locator('.pages a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      assert.ok(
        links.every((link) => link.endsWith(`?r=${current}&theme=dark`)),
        `${name}: ${links}`,
      );
    }
    await page.click('.pages .back');
    await figuresShown(page);
    assert.equal(new URL(page.url()).searchParams.get('r'), current);
    await page.click('.map-foot [data-page=ask]');
    await page.waitForURL(`**/ask?r=${current}&theme=dark`, WAIT);
    assert.deepEqual(faults, []);
  }));

for (const [lang, told] of [
  ['en', /Release 1999-01 is not published here.*newest one/],
  ['ur', /1999-01.*شائع نہیں ہوا/],
]) {
  test(`a release that is not there is told on each page, and the newest stands in for it (${lang})`, () =>
    withPage({}, async ({ page, faults }) => {
      for (const [name, part] of OF_RELEASE) {
        await read(page, `/${name}?r=1999-01&lang=${lang}`);
        await page.waitForSelector(part, WAIT);
        await page.waitForSelector('.notice[role=status]', WAIT);
        assert.match(await page.locator('.notice[role=status]').innerText(), told, name);
        assert.equal(await page.locator('.pages .back').getAttribute('href'), `/?lang=${lang}`, name);
        assert.equal(new URL(page.url()).search, `?lang=${lang}`, name);
        assert.deepEqual(await violations(page), [], name);
      }
      assert.deepEqual(faults, []);
    }));

  test(`the unit's address is text as the operator writes it, or that he tells it (${lang})`, () =>
    withPage({}, async ({ page, faults }) => {
      const releases = await (await fetch(`${BASE}/releases.json`)).json();
      let requestAddress = null;
      await page.route('**/releases.json', (route) => route.fulfill({ json: { ...releases, requestAddress } }));
      await read(page, `/ask?lang=${lang}#where`);
      await page.waitForSelector('#where p + p', WAIT);
      assert.equal(await page.locator('#where address').count(), 0);
      assert.equal(await page.locator('#where a').count(), 0);
      requestAddress = 'NSER unit; <img src=x onerror=alert(1)>; unit@example.pk; دفتر، اسلام آباد';
      await page.reload();
      await page.waitForSelector('#where address', WAIT);
      assert.deepEqual(await page.locator('#where address p').allInnerTexts(), [
        'NSER unit',
        '<img src=x onerror=alert(1)>',
        'unit@example.pk',
        'دفتر، اسلام آباد',
      ]);
      assert.equal(await page.locator('#where address a').getAttribute('href'), 'mailto:unit@example.pk');
      await shot(page, `ask-address-${lang}`);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults, []);
    }));
}
