import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, settled, sharedCategory, shot, violations, visit, WAIT, withPage } from './browser.mjs';

const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const text = (page) => page.locator('#map-summary').textContent();

async function summed(page) {
  await page.waitForSelector('#map-summary', { ...WAIT, state: 'attached' });
  await settled(page);
}

for (const lang of ['en', 'ur']) {
  test(`the map is described in words, which follow it (${lang})`, () =>
    withPage({}, async ({ page, faults }) => {
      const { topic, first: other, category } = await sharedCategory();
      await visit(page, `/?lang=${lang}&d=${topic}&c=${category}&l=province`);
      await summed(page);
      assert.equal(await page.locator('#map').getAttribute('aria-describedby'), 'map-summary');
      const first = await text(page);
      const top = await page.locator('.ranking tbody tr').first().locator('button.link').innerText();
      const apart = (said) => said.replaceAll(/[\u2066-\u2069]/g, '');
      assert.ok(apart(first).includes(top), `${first} names ${top}`);
      if (lang === 'ur') {
        assert.doesNotMatch(first, /[A-Za-z]/);
      }
      await shot(page, `summary-${lang}`);
      await page.selectOption('#pick-category', other);
      await page.waitForFunction((said) => document.querySelector('#map-summary')?.textContent !== said, first, WAIT);
      await page.click('button.language');
      await page.waitForFunction((code) => document.documentElement.lang !== code, lang, WAIT);
      await summed(page);
      assert.equal(/[\u0600-\u06ff]/.test(await text(page)), lang === 'en');
      assert.deepEqual(faults, []);
    }));
}

for (const [lang, theme, options, where] of [
  ['en', 'light', {}, 'desk'],
  ['ur', 'dark', {}, 'desk'],
  ['en', 'dark', PHONE, 'phone'],
  ['ur', 'light', PHONE, 'phone'],
]) {
  test(`axe finds nothing in the summary, folded on a phone (${lang}, ${theme}, ${where})`, () =>
    withPage(options, async ({ page, faults }) => {
      await visit(page, `/?lang=${lang}&theme=${theme}`);
      await summed(page);
      const button = page.locator('.in-words button');
      assert.equal(await button.getAttribute('aria-expanded'), String(where === 'desk'));
      assert.ok((await text(page)).length > 60, 'it is there for a screen reader either way');
      await shot(page, `summary-folded-${lang}-${theme}-${where}`);
      if (where === 'phone') {
        await button.tap();
        await page.waitForSelector('.in-words.open', WAIT);
        await shot(page, `summary-open-${lang}-${theme}-${where}`);
      }
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(faults, []);
    }));
}

for (const [lang, query, said, field] of [
  ['en', 'd=shoe_size', /shoe_size.*not offered.*2\d{3}/s, 'pick-dimension'],
  ['ur', 'd=shoe_size', /shoe_size/, 'pick-dimension'],
  ['en', 'a=PK-NONE', /no area PK-NONE on this map/, 'rank-find'],
  ['ur', 'a=PK-NONE', /PK-NONE/, 'rank-find'],
  ['en', 'k=99&r=1999-01', /1999-01.*number of classes.*99/s, null],
]) {
  test(`a link to what is not there is told by name, with a way on (${lang}, ${query})`, () =>
    withPage({}, async ({ page, faults }) => {
      await visit(page, `/?lang=${lang}&${query}`);
      await page.waitForSelector('.notice p', WAIT);
      const notice = await page.locator('.notice p').innerText();
      assert.match(notice.replaceAll(/[\u2066-\u2069]/g, ''), said);
      if (lang === 'ur') {
        assert.match(notice, /[\u0600-\u06ff]/);
      }
      await shot(page, `notice-${lang}-${query.replaceAll(/\W+/g, '-')}`);
      assert.deepEqual(await violations(page), []);
      if (field) {
        await page.click('[data-way]');
        await page.waitForFunction((id) => document.activeElement.id === id, field, WAIT);
        await settled(page); // the notice goes in a task of its own
        assert.equal(await page.locator('.notice').count(), 0);
      }
      assert.deepEqual(faults, []);
    }));
}

test('on a phone the way on opens the section of its field', () =>
  withPage(PHONE, async ({ page, faults }) => {
    await visit(page, '/?a=PK-NONE');
    await page.tap('[data-way]');
    await page.waitForSelector('.body[data-sheet=ranking]', WAIT);
    await page.waitForFunction(() => document.activeElement.id === 'rank-find', undefined, WAIT);
    assert.deepEqual(faults, []);
  }));

test('releases can be chosen only where there are several', () =>
  withPage({}, async ({ page }) => {
    const { releases } = await (await fetch(`${BASE}/releases.json`)).json();
    await visit(page);
    assert.equal(await page.locator('#pick-release').count(), releases.length > 1 ? 1 : 0);
  }));

test('the release that is chosen is shown, named in the link, and gone back from', () =>
  withPage({}, async ({ page, faults }) => {
    const list = await (await fetch(`${BASE}/releases.json`)).json();
    const one = list.releases.find(({ id }) => id === list.current);
    const older = '2020-01';
    await page.route('**/releases.json', (route) =>
      route.fulfill({ json: { ...list, releases: [one, { ...one, id: older, asOf: '2020-01-31' }] } }),
    );
    // an older release with the same figures: what differs here is its name
    await page.route(`**/public/${older}/**`, async (route) => {
      const answer = await route.fetch({ url: route.request().url().replace(older, list.current) });
      const json = answer.headers()['content-type'].includes('json');
      const named = async () => (await answer.text()).replaceAll(`"release":"${list.current}"`, `"release":"${older}"`);
      await route.fulfill({ response: answer, ...(json && { body: await named() }) });
    });
    await visit(page);
    assert.deepEqual(await page.locator('#pick-release option').evaluateAll((all) => all.map(({ value }) => value)), [
      list.current,
      older,
    ]);
    await page.selectOption('#pick-release', older);
    await page.waitForFunction((id) => document.querySelector('.map-title').textContent.includes(id), older, WAIT);
    assert.equal(new URL(page.url()).searchParams.get('r'), older);
    await page.goBack();
    await page.waitForFunction(
      (id) => document.querySelector('.map-title').textContent.includes(id),
      list.current,
      WAIT,
    );
    assert.deepEqual(faults, []);
  }));
