// Pairs of dimensions: there for a token whose agreement gives them, named in the link, gone with the session.
import assert from 'node:assert/strict';
import test from 'node:test';
import { figuresShown, settled, shot, signIn, TOKEN, violations, visit, WAIT, withPage } from './browser.mjs';

const skip = TOKEN === '' && 'NSER_TOKEN is not set';

for (const lang of ['en', 'ur']) {
  test(`a pair is chosen, shown and left, and signing out takes it away (${lang})`, { skip }, () =>
    withPage({}, async ({ page, faults }) => {
      await visit(page, `/?d=toilet_type&l=tehsil&lang=${lang}`);
      assert.equal(await page.locator('#pick-pair').count(), 0);
      await signIn(page, TOKEN);
      await page.waitForSelector('#pick-pair', WAIT);
      await figuresShown(page);
      const offered = await page.locator('#pick-pair option').evaluateAll((all) => all.map(({ value }) => value));
      assert.ok(offered.includes('gender'), String(offered));
      const answered = page.waitForResponse(/household\.gender\.toilet_type\.json/, WAIT);
      await page.selectOption('#pick-pair', 'gender');
      assert.equal((await answered).status(), 200);
      await page.waitForFunction(() => new URL(location.href).searchParams.get('x') === 'gender', undefined, WAIT);
      await figuresShown(page);
      await settled(page);
      await shot(page, `pairs-${lang}`);
      assert.deepEqual(await violations(page), []);
      await page.selectOption('#pick-pair', '');
      await page.waitForFunction(() => !new URL(location.href).searchParams.has('x'), undefined, WAIT);
      await page.goBack();
      await page.waitForFunction(() => new URL(location.href).searchParams.get('x') === 'gender', undefined, WAIT);
      await page.click('[data-sign-out]');
      await page.waitForSelector('[data-sign-in]', WAIT);
      await page.waitForSelector('#pick-pair', { ...WAIT, state: 'detached' });
      assert.deepEqual(faults, []);
    }),
  );
}
