import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, coloursDrawn, drawnColours, figuresShown, shot, visit, WAIT, withPage } from './browser.mjs';

test('a server that does not answer is not an empty map: a message, and a retry that works', () =>
  withPage({}, async ({ page }) => {
    await visit(page);
    await page.route('**/figures/**', (route) => route.abort());
    await page.selectOption('#pick-dimension', 'toilet_type');
    await page.waitForSelector('.message.failed', WAIT);
    await shot(page, 'figures-failed');
    assert.deepEqual(await drawnColours(page), [], 'no class is drawn without figures');
    assert.equal(await page.locator('.classes li').count(), 0);
    await page.unroute('**/figures/**');
    await page.click('.message.failed button');
    await figuresShown(page);
    assert.equal(await page.locator('.message.failed').count(), 0);
    assert.ok((await coloursDrawn(page)).length > 0);
  }));

test('an answer of 503 is a message too', () =>
  withPage({}, async ({ page }) => {
    await visit(page);
    const body = JSON.stringify({
      type: 'about:blank',
      title: 'x',
      status: 503,
      code: 'unavailable',
      detail: 'Later.',
    });
    await page.route('**/figures/**', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body }),
    );
    await page.selectOption('#pick-dimension', 'toilet_type');
    await page.waitForSelector('.message.failed', WAIT);
  }));

test('a refusal is told in the language of the page, not in the server’s', () =>
  withPage({}, async ({ page }) => {
    await visit(page, '/?lang=ur');
    const body = JSON.stringify({ status: 404, code: 'not-found', detail: 'There is no such table.' });
    await page.route('**/figures/**', (route) =>
      route.fulfill({ status: 404, contentType: 'application/problem+json', body }),
    );
    await page.selectOption('#pick-dimension', 'toilet_type');
    await page.waitForSelector('.message.failed', WAIT);
    assert.doesNotMatch(await page.locator('.message.failed p').innerText(), /[A-Za-z]/);
  }));

test('a part of the page that does not come is told of, and the map stays', () =>
  withPage({}, async ({ page }) => {
    await visit(page);
    await page.route('**/assets/nser-take*', (route) => route.abort());
    await page.click('[data-share]');
    await page.waitForSelector('.notice', WAIT);
    assert.ok((await coloursDrawn(page)).length > 0);
  }));

test('tiles that do not arrive are spoken of, and asked for again', () =>
  withPage({}, async ({ page }) => {
    await page.route('**/tiles/**', (route) => route.abort());
    await visit(page);
    await page.waitForSelector('.message.failed', WAIT);
    await page.unroute('**/tiles/**');
    await page.click('.message.failed button');
    await page.waitForFunction(() => !document.querySelector('.message'), undefined, WAIT);
    assert.ok((await coloursDrawn(page)).length > 0);
  }));

test('without a server from the start the page says so and can try again', () =>
  withPage({}, async ({ page }) => {
    await visit(page);
    await page.route('**/releases.json', (route) => route.abort());
    await page.reload();
    await page.waitForSelector('.opening[role=alert]', WAIT);
    await shot(page, 'no-server');
    await page.unroute('**/releases.json');
    await page.click('.opening button');
    await figuresShown(page);
  }));

for (const lang of ['en', 'ur']) {
  test(`a server that is slow is said to be, and a tile that never comes gets a way on (${lang})`, () =>
    withPage({}, async ({ page }) => {
      let hold = true;
      const waiting = [];
      await page.route('**/tiles/**', (route) => (hold ? void waiting.push(route) : route.continue()));
      await page.goto(`${BASE}/?lang=${lang}`, WAIT);
      await page.waitForSelector('.message.busy', WAIT);
      const soon = await page.locator('.message.busy').innerText();
      await page.waitForTimeout(9_000);
      const late = await page.locator('.message.busy').innerText();
      assert.notEqual(late, soon, 'after eight seconds it says more');
      assert.match(late, lang === 'en' ? /longer than usual/ : /زیادہ وقت/);
      await page.waitForSelector('.message.failed', { timeout: 60_000 });
      hold = false;
      await page.click('.message.failed button');
      await page.waitForFunction(() => !document.querySelector('.message'), undefined, WAIT);
      await figuresShown(page);
      assert.ok((await coloursDrawn(page)).length > 0);
    }));
}
