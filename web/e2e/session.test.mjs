import assert from 'node:assert/strict';
import test from 'node:test';
import {
  coloursDrawn,
  figuresShown,
  kinds,
  placeOfAnArea,
  settled,
  shot,
  signIn,
  TOKEN,
  visit,
  WAIT,
  withPage,
} from './browser.mjs';

const title = (page) => page.locator('.map-title').innerText();
const unionCouncils = (page) =>
  page.waitForFunction(() => new URLSearchParams(location.search).get('l') === 'union_council', undefined, WAIT);

test('a token opens union councils; signing out removes them from the page', { skip: TOKEN === '' }, () =>
  withPage({}, async ({ page, context, requests, faults }) => {
    await visit(page);
    const districts = await page.locator('.ranking h2').innerText();
    await signIn(page, TOKEN);
    await unionCouncils(page);
    await figuresShown(page);
    await page.waitForLoadState('networkidle');
    await shot(page, 'union-councils');
    assert.ok(
      requests.some((path) => kinds.private(path) && kinds.figures(path)),
      'figures come from the private tree',
    );
    assert.ok(
      requests.some((path) => kinds.private(path) && kinds.tile(path)),
      'geometry too',
    );
    assert.ok(!requests.some((path) => path.includes(TOKEN)), 'the token is in no address');
    assert.notEqual(await page.locator('.ranking h2').innerText(), districts);
    assert.ok((await coloursDrawn(page)).length > 0, 'union councils are drawn');
    await placeOfAnArea(page);
    const names = await page.locator('.ranking button.link').allInnerTexts();
    assert.ok(names.length > 0);
    assert.deepEqual(faults, []);

    await page.click('[data-sign-out]');
    await page.waitForSelector('[data-sign-in]', WAIT);
    await figuresShown(page);
    await page.waitForFunction(
      (text) => document.querySelector('.ranking h2').textContent.trim() === text,
      districts,
      WAIT,
    );
    await settled(page);
    assert.ok(!(await title(page)).includes('union council'));
    const layers = await page.evaluate(() => {
      const { atlas } = document.querySelector('nser-atlas');
      return {
        tree: atlas.shown.choice.tree,
        kept: [...atlas.registry.kept.keys()].filter((path) => path.startsWith('/private/')),
      };
    });
    assert.deepEqual(layers, { tree: 'public', kept: [] });
    const cookies = await context.cookies();
    const status = await page.evaluate(async () => (await fetch('/private/areas/any/union_council.json')).status);
    assert.equal(status, 401, `the session is over (${cookies.map((cookie) => cookie.name)})`);
  }),
);

test('a selected district stays selected while its union councils are drawn', { skip: TOKEN === '' }, () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page);
    await signIn(page, TOKEN);
    await unionCouncils(page);
    await figuresShown(page);
    await page.check('.levels input[value=district]');
    await page.waitForFunction(() => /l=district/.test(location.search), undefined, WAIT);
    await figuresShown(page);
    await page.locator('.ranking button.link').first().click();
    await page.waitForSelector('.detail .figure', WAIT);
    await settled(page);
    const card = () => page.locator('.detail').innerText();
    const name = await page.locator('.detail h2').innerText();
    const area = new URL(page.url()).searchParams.get('a');
    await page.check('.levels input[value=union_council]');
    await unionCouncils(page);
    await figuresShown(page);
    assert.equal(await page.locator('.detail h2').innerText(), name);
    assert.match(await card(), /^District/i);
    assert.equal(new URL(page.url()).searchParams.get('a'), area);
    await shot(page, 'district-held');
    await page.reload();
    await figuresShown(page);
    assert.equal(await page.locator('.detail h2').innerText(), name);
    assert.deepEqual(faults, []);
  }),
);

test('the session outlives a reload, and its link opens union councils again', { skip: TOKEN === '' }, () =>
  withPage({}, async ({ page, faults }) => {
    await visit(page);
    await signIn(page, TOKEN);
    await unionCouncils(page);
    await figuresShown(page);
    await page.reload();
    await figuresShown(page);
    assert.equal(await page.locator('[data-sign-out]').count(), 1);
    assert.equal(new URL(page.url()).searchParams.get('l'), 'union_council');
    assert.deepEqual(faults, []);
  }),
);

test('when the access ends, everything private goes and the page says why', { skip: TOKEN === '' }, () =>
  withPage({}, async ({ page, context }) => {
    await visit(page);
    await signIn(page, TOKEN);
    await unionCouncils(page);
    await figuresShown(page);
    await context.clearCookies();
    await page.selectOption('#pick-dimension', { index: 3 });
    await page.waitForSelector('.notice', WAIT);
    await page.waitForSelector('[data-sign-in]', WAIT);
    await figuresShown(page);
    assert.equal(new URL(page.url()).searchParams.get('l'), null);
  }),
);

test('a wrong token is refused in words and opens nothing', () =>
  withPage({}, async ({ page, requests }) => {
    await visit(page);
    await signIn(page, 'nserA1_this_is_not_a_token');
    await page.waitForFunction(
      () => document.querySelector('#session-fault').textContent.trim().length > 0,
      undefined,
      WAIT,
    );
    await settled(page);
    await shot(page, 'wrong-token');
    assert.equal(await page.locator('#session-token').getAttribute('aria-invalid'), 'true');
    assert.equal(requests.filter(kinds.private).length, 0);
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await page.locator('[data-sign-in]').count(), 1);
  }));
