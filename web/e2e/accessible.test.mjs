import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test from 'node:test';
import { PHONE, placeOfAnArea, visit, WAIT, withPage } from './browser.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page) {
  const source = await (await import('node:fs/promises')).readFile(AXE, 'utf8');
  await page.evaluate(source); // the content policy forbids a script tag; this runs as the debugger's
  const found = await page.evaluate(
    (tags) =>
      globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags } }).then((result) => result.violations),
    TAGS,
  );
  return found.map(
    (one) => `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
  );
}

const selectSome = (page) => page.locator('.ranking button.link').first().click();

for (const [name, path, options, prepare] of [
  ['in light', '/?theme=light', {}, selectSome],
  ['in dark', '/?theme=dark', {}, selectSome],
  ['in Urdu', '/?lang=ur', {}, selectSome],
  ['with classes open', '/?d=toilet_type', {}, (page) => page.click('.look summary')],
  ['with a hovered area', '/', {}, placeOfAnArea],
  ['in the sign-in dialog', '/', {}, (page) => page.click('[data-sign-in]')],
  ['in the share dialog', '/', {}, (page) => page.click('[data-share]')],
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
