import assert from 'node:assert/strict';
import test from 'node:test';
import { PHONE, placeOfAnArea, violations, visit, WAIT, withPage } from './browser.mjs';

const openDialog = async (page, button) => {
  await page.click(button);
  await page.waitForSelector('dialog[open]', WAIT); // its file is fetched first
};
const selectSome = (page) => page.locator('.ranking button.link').first().click();

for (const [name, path, options, prepare] of [
  ['in light', '/?theme=light', {}, selectSome],
  ['in dark', '/?theme=dark', {}, selectSome],
  ['in high contrast', '/?theme=contrast', {}, selectSome],
  ['in Urdu', '/?lang=ur', {}, selectSome],
  ['with classes open', '/?d=toilet_type', {}, (page) => page.click('.look summary')],
  ['with a hovered area', '/', {}, placeOfAnArea],
  ['in the sign-in dialog', '/', {}, (page) => openDialog(page, '[data-sign-in]')],
  ['in the share dialog', '/', {}, (page) => openDialog(page, '[data-share]')],
  ['with a notice', '/?k=99', {}, () => undefined],
  ['on a phone', '/', PHONE, () => undefined],
  ['on a phone, choosing', '/?lang=ur', PHONE, (page) => page.tap('.sheets button:nth-child(2)')],
  ['embedded', '/embed', {}, () => undefined],
]) {
  test(`axe finds nothing ${name}`, () =>
    withPage(options, async ({ page }) => {
      await visit(page, path);
      await prepare(page);
      await page.waitForTimeout(300);
      assert.deepEqual(await violations(page), []);
    }));
}

test('axe finds nothing when the figures fail', () =>
  withPage({}, async ({ page }) => {
    await visit(page);
    await page.route('**/figures/**', (route) => route.abort());
    await page.selectOption('#pick-dimension', 'toilet_type');
    await page.waitForSelector('.message.failed', WAIT);
    assert.deepEqual(await violations(page), []);
  }));
