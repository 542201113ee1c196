import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, figuresShown, PHONE, settled, shot, violations, visit, WAIT, withPage } from './browser.mjs';

const LEVELS = 7;

async function open(page, path) {
  await page.goto(BASE + path, WAIT);
  await page.waitForSelector('.questions > li', WAIT);
  await page.waitForLoadState('networkidle');
}

test('the map links to how its figures are made, and back, in both languages', () =>
  withPage({}, async ({ page, requests, faults }) => {
    await visit(page);
    await page.click('a[data-page=methodology]');
    await page.waitForSelector('.questions > li', WAIT);
    assert.equal(new URL(page.url()).pathname, '/methodology');
    assert.equal(await page.locator('.questions > li').count(), 10);
    assert.equal(await page.locator('table tbody tr').count(), LEVELS);
    assert.match(await page.locator('caption').innerText(), /\d{3},\d{3} .* 20\d\d/);
    await shot(page, 'methodology-en');
    await page.click('button.language');
    await page.waitForFunction(() => document.documentElement.dir === 'rtl', undefined, WAIT);
    await settled(page);
    assert.match(await page.locator('h1').innerText(), /[\u0600-\u06ff]/);
    assert.match(new URL(page.url()).search, /lang=ur/);
    await shot(page, 'methodology-ur');
    await page.locator('.pages .back').click();
    await figuresShown(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'ur');
    assert.ok(
      requests.every((path) => path.startsWith('/') || path.startsWith('data:')),
      'no other server is asked',
    );
    assert.deepEqual(faults, []);
  }));

for (const [lang, theme, options] of [
  ['en', 'light', {}],
  ['ur', 'dark', {}],
  ['en', 'dark', PHONE],
  ['ur', 'light', PHONE],
]) {
  const where = options === PHONE ? 'phone' : 'desk';
  test(`the page fits, and axe finds nothing (${lang}, ${theme}, ${where})`, () =>
    withPage(options, async ({ page, faults }) => {
      await open(page, `/methodology?lang=${lang}&theme=${theme}`);
      await shot(page, `methodology-${lang}-${theme}-${where}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `nothing hangs over the side (${wide})`);
      assert.deepEqual(await violations(page), []);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.actions').isVisible(), false);
      assert.equal(await page.locator('.pages').isVisible(), false);
      assert.equal(await page.locator('table').isVisible(), true);
      assert.deepEqual(faults, []);
    }));
}
