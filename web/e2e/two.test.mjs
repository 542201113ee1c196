// Two dimensions at once: two maps, both on one map, and a scatter plot; by pointer, by keyboard, on a phone.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  BASE,
  coloursDrawn,
  PHONE,
  placeOfAnArea,
  settled,
  shot,
  violations,
  visit,
  WAIT,
  withPage,
} from './browser.mjs';

const PAIR = 'd=toilet_type&c=flush&d2=poverty_score&c2=ultra_poor&l=district';
const SIGHTS = { two: 'nser-sights nser-map', both: 'nser-both-legend svg', scatter: '.plot .dot' };
const choose = (page, sight) => page.locator(`.sights label:has([value="${sight}"])`).click();
const shown = async (page, sight) => {
  await page
    .locator(SIGHTS[sight])
    .first()
    .waitFor({ ...WAIT, state: 'attached' });
  await page.waitForFunction(() => !document.querySelector('.message.busy'), undefined, WAIT);
  await settled(page);
};
const address = (page, key) => new URL(page.url()).searchParams.get(key);

for (const [lang, options] of [
  ['en', {}],
  ['ur', {}],
  ['en', PHONE],
  ['ur', PHONE],
]) {
  const where = options === PHONE ? 'on a phone' : 'on a desk';
  for (const sight of Object.keys(SIGHTS)) {
    test(`${sight} in ${lang} ${where}: drawn, accessible, without a complaint`, () =>
      withPage(options, async ({ page, faults }) => {
        await visit(page, `/?${PAIR}&v=${sight}&lang=${lang}`);
        await shown(page, sight);
        if (sight !== 'both') {
          await coloursDrawn(page); // those of the list in the legend; the square's lie on the map in cells
        }
        await page.waitForTimeout(600);
        await shot(page, `two-${sight}-${lang}-${options === PHONE ? 'phone' : 'desk'}`);
        assert.deepEqual(await violations(page), []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `nothing lies outside the page: ${wide}`);
        assert.deepEqual(faults, []);
      }));
  }
}

test('in dark and high contrast axe finds nothing', () =>
  withPage({}, async ({ page }) => {
    for (const theme of ['dark', 'contrast']) {
      for (const sight of Object.keys(SIGHTS)) {
        await visit(page, `/?${PAIR}&v=${sight}&theme=${theme}`);
        await shown(page, sight);
        await shot(page, `two-${sight}-${theme}`);
        assert.deepEqual(await violations(page), [], `${sight} in ${theme}`);
      }
    }
  }));

test('the view is chosen by keyboard, no tile is fetched twice, and Back leads from it', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page, `/?${PAIR}`);
    await coloursDrawn(page);
    await page.focus('input[name="sight"][value="map"]');
    await page.keyboard.press('ArrowRight');
    await shown(page, 'two');
    assert.equal(address(page, 'v'), 'two');
    await page.keyboard.press('ArrowRight');
    await shown(page, 'both');
    await page.waitForTimeout(500);
    assert.deepEqual(await page.evaluate(carriedTwice), [], 'the second map draws the tiles that the first one has');
    await page.keyboard.press('ArrowRight');
    await shown(page, 'scatter');
    assert.equal(address(page, 'v'), 'scatter');
    await page.goBack();
    await page.goBack();
    await shown(page, 'two');
    await page.goBack();
    await page.waitForSelector('nser-sights', { state: 'detached' });
    assert.deepEqual(faults, []);
  }));

/** Tiles that came over the line more than once; what the browser's own cache gives has no size. */
function carriedTwice() {
  const carried = performance
    .getEntriesByType('resource')
    .filter(({ name, transferSize }) => name.includes('/tiles/') && transferSize > 0)
    .map(({ name }) => name);
  return carried.filter((name, i) => carried.indexOf(name) !== i);
}

test('two maps point at and select the same area, and move together', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page, `/?${PAIR}&v=two`);
    await shown(page, 'two');
    await coloursDrawn(page);
    await placeOfAnArea(page);
    await settled(page);
    const tips = await page.locator('.tip-card strong').allTextContents();
    assert.equal(tips.length, 2);
    assert.equal(tips[0], tips[1]);
    const place = await placeOfAnArea(page);
    await page.mouse.click(place.x, place.y);
    await page.waitForFunction(() => new URL(location.href).searchParams.has('a'), undefined, WAIT);
    const inSecond = page.locator('nser-sights nser-map');
    await inSecond.locator('.map-buttons button').first().click();
    await page.waitForFunction(() => new URL(location.href).searchParams.has('at'), undefined, WAIT);
    const zoom = Number(address(page, 'at').split('/')[0]);
    await page.locator('nser-map').first().locator('.map-buttons button').first().click();
    await page.waitForFunction(
      (old) => Number(new URL(location.href).searchParams.get('at').split('/')[0]) > old,
      zoom,
      WAIT,
    );
    await page.waitForTimeout(600);
    assert.deepEqual(await sameNames(page), true);
    assert.deepEqual(faults, []);
  }));

/** Two maps at one place write the same names: their canvases are alike. */
function sameNames(page) {
  return page.evaluate(() => {
    const pictures = [...document.querySelectorAll('.leaflet-names-pane canvas')].map((canvas) => canvas.toDataURL());
    return pictures.length === 2 && pictures[0] === pictures[1];
  });
}

test('the second topic is chosen as the first one is, and the link carries it', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page, '/?d=toilet_type&l=district');
    await choose(page, 'two');
    await shown(page, 'two');
    const topics = await page.locator('#pick-dimension-second option').count();
    assert.equal(topics, await page.locator('#pick-dimension option').count());
    await page.selectOption('#pick-dimension-second', 'gender');
    await page.waitForFunction(() => new URL(location.href).searchParams.get('d2') === 'gender', undefined, WAIT);
    const link = page.url();
    await page.goto(link);
    await shown(page, 'two');
    assert.equal(await page.inputValue('#pick-dimension-second'), 'gender');
    assert.deepEqual(faults, []);
  }));

test('the square marks the cell of the pointed area, and says it', () =>
  withPage({}, async ({ page, faults }) => {
    const { level, at } = await areaOfBoth();
    await visit(page, `/?${PAIR.replace('district', level)}&v=both&at=8/${at[0]}/${at[1]}`);
    await shown(page, 'both');
    const ground = await page.locator('.map-ground').first().boundingBox();
    const marked = page.locator('nser-both-legend .ring');
    for (let i = 0; i < 100 && (await marked.count()) === 0; i++) {
      await page.mouse.move(ground.x + ground.width / 2 + (i % 3), ground.y + ground.height / 2);
      await page.waitForTimeout(100);
    }
    assert.match(await marked.getAttribute('data-cell'), /^[0-8]$/);
    assert.match(await page.locator('.both-cell').textContent(), /%.*%/);
    assert.deepEqual(faults, []);
  }));

/** Keys differ from one installation to the next, and with them what is withheld: the first area that has a share of both. */
async function areaOfBoth() {
  const json = async (path) => (await fetch(BASE + path)).json();
  const { current, releases } = await json('/releases.json');
  const { areas } = releases.find(({ id }) => id === current);
  for (const level of ['district', 'division', 'province']) {
    const [one, other] = await Promise.all(
      ['toilet_type', 'poverty_band'].map((table) =>
        json(`/public/${current}/figures/${level}/household.${table}.json`),
      ),
    );
    const share = ({ categories, shares }, row, category) => shares[row][categories.indexOf(category)];
    const row = one.ids.findIndex((_, i) => share(one, i, 'flush') !== null && share(other, i, 'ultra_poor') !== null);
    if (row >= 0) {
      const { features } = await json(`/public/areas/${areas}/${level}.json`);
      return { level, at: features.find(({ id }) => id === one.ids[row]).at };
    }
  }
  throw new Error('no area has shares of both');
}

test('the plot is walked through by keyboard, and what is selected there is so on the map', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page, `/?${PAIR}&v=scatter`);
    await shown(page, 'scatter');
    await page.focus('.plot svg');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.dot-mark.pointed', { state: 'attached' });
    const first = await page.locator('.dot-mark.pointed').getAttribute('data-area');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (old) => document.querySelector('.dot-mark.pointed')?.getAttribute('data-area') !== old,
      first,
      WAIT,
    );
    assert.match(await page.locator('.scatter-said').textContent(), /:.*%.*:.*%/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.dot-mark.chosen', { state: 'attached' });
    assert.equal(address(page, 'a'), await page.locator('.dot-mark.chosen').getAttribute('data-area'));
    await page.waitForFunction(
      () => document.querySelector('#detail-title')?.textContent.trim() !== '',
      undefined,
      WAIT,
    );
    await page.click('.scatter-table summary');
    assert.ok((await page.locator('.scatter-table tbody tr').count()) > 0);
    assert.deepEqual(await violations(page), []);
    await page.focus('.plot svg');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.dot-mark.chosen', { state: 'detached' });
    assert.deepEqual(faults, []);
  }));

test('when the second figures fail, it is said, and they can be asked for again', () =>
  withPage({}, async ({ page }) => {
    await page.route('**/figures/district/household.poverty_band.json', (route) => route.abort());
    await visit(page, `/?${PAIR}&v=both`);
    await page.waitForSelector('.sight-trouble[role="alert"]', WAIT);
    assert.deepEqual(await violations(page), []);
    await page.unroute('**/figures/district/household.poverty_band.json');
    await page.click('.sight-trouble button');
    await shown(page, 'both');
  }));

test('each way of making classes is explained, and the country is the middle of one', () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page, '/?d=toilet_type&c=flush&l=district');
    await page.click('.look summary');
    const methods = await page.locator('#pick-method option').evaluateAll((all) => all.map((one) => one.value));
    assert.deepEqual(methods, ['fixed', 'quantile', 'natural', 'equal', 'rounded', 'deviation']);
    for (const method of methods) {
      await page.selectOption('#pick-method', method);
      await page.waitForSelector(`[data-method="${method}"]`, WAIT);
    }
    await settled(page);
    assert.ok(await page.locator('#pick-palette').isDisabled());
    await shot(page, 'two-deviation');
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
  }));

test('a pair that no access gives is not there', () =>
  withPage({}, async ({ page }) => {
    await visit(page, '/?d=toilet_type&x=gender&l=district');
    assert.equal(await page.locator('#pick-pair').count(), 0);
    assert.equal(address(page, 'x'), null);
  }));
