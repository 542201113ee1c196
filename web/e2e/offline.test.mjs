import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, coloursDrawn, figuresShown, kinds, settled, shot, visit, WAIT, withPage } from './browser.mjs';

/** Every address that the worker keeps. */
const keptPaths = (page) =>
  page.evaluate(async () => {
    const paths = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) {
        paths.push(new URL(request.url).pathname);
      }
    }
    return paths;
  });

/** Waits until the worker has taken over and keeps the page, its files and the map. */
async function kept(page) {
  const end = Date.now() + WAIT.timeout;
  for (;;) {
    const paths = await keptPaths(page);
    if (paths.includes('/') && paths.includes('/releases.json') && paths.some(kinds.tile)) {
      return paths;
    }
    assert.ok(Date.now() < end, `the page is kept (${paths})`);
    await page.waitForTimeout(200);
  }
}

for (const [lang, words] of [
  ['en', /shown from this device, as of \d+ \w+ 20\d\d/],
  ['ur', /اس آلے میں محفوظ/],
]) {
  test(`after the first visit the last map works without a network (${lang})`, () =>
    withPage({ serviceWorkers: 'allow' }, async ({ page, context }) => {
      await visit(page, `/?lang=${lang}`);
      await coloursDrawn(page);
      await kept(page);
      await page.selectOption('#pick-dimension', 'toilet_type');
      await page.waitForFunction(() => /d=toilet_type/.test(location.search), undefined, WAIT);
      await figuresShown(page);
      await page.waitForFunction(
        async () =>
          (await caches.match(
            `/public/${document.querySelector('nser-atlas').atlas.offer.catalogue.release}/figures/district/household.toilet_type.json`,
          )) !== undefined,
        undefined,
        WAIT,
      );
      await context.setOffline(true);
      await page.reload();
      await figuresShown(page);
      assert.ok((await coloursDrawn(page)).length > 0, 'the map is drawn');
      assert.ok((await page.locator('.classes li').count()) > 0, 'the legend is there');
      assert.match(await page.locator('.notice p').innerText(), words);
      await shot(page, `offline-${lang}`);
      await page.locator('.ranking button.link').first().click();
      await page.waitForSelector('.detail .figure', WAIT);
      // a topic that was never seen is not there: said calmly, and the one before is still there
      await page.selectOption('#pick-dimension', { index: 5 });
      await page.waitForSelector('.message.failed', WAIT);
      await page.selectOption('#pick-dimension', 'toilet_type');
      await figuresShown(page);
      await context.setOffline(false);
      await page.waitForFunction(() => !document.querySelector('.notice'), undefined, WAIT);
    }));
}

test('nothing but the page, its files and public documents is kept; no session is asked of the worker', () =>
  withPage({ serviceWorkers: 'allow' }, async ({ page, faults }) => {
    await visit(page);
    const paths = await kept(page);
    const strange = paths.filter(
      (path) => path !== '/' && path !== '/releases.json' && !/^\/(assets|public)\//.test(path),
    );
    assert.deepEqual(strange, []);
    for (const path of ['/session', '/private/2026-11/catalogue.json', '/lookup/challenge', '/desk', '/requests']) {
      await page.evaluate((one) => fetch(one).catch(() => undefined), path);
    }
    await page.waitForTimeout(300);
    assert.deepEqual(
      (await keptPaths(page)).filter((path) => /session|private|lookup|desk|requests/.test(path)),
      [],
    );
    assert.deepEqual(
      faults.filter((fault) => !/status of 4/.test(fault)),
      [],
    );
  }));

test('embedded in another page, nothing is kept', () =>
  withPage({ serviceWorkers: 'allow' }, async ({ page }) => {
    await visit(page, '/embed');
    await coloursDrawn(page);
    await page.waitForTimeout(1_000);
    const found = await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
    assert.deepEqual(found, [0, 0]);
  }));

test('another build replaces what the one before has kept', () =>
  withPage({ serviceWorkers: 'allow' }, async ({ page, context }) => {
    await visit(page);
    await kept(page);
    const shells = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('shell')));
    const [first] = await shells();
    await context.route('**/sw.js', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(first.replace('nser-shell-', ''), '0123456789ab');
      await route.fulfill({ response: answer, body });
    });
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.waitForFunction(async (old) => !(await caches.keys()).includes(old), first, WAIT);
    await page.reload();
    await figuresShown(page);
    await kept(page);
    assert.equal((await shells()).length, 1);
  }));

test('where storage is forbidden the atlas works as before, and says nothing', () =>
  withPage({ serviceWorkers: 'allow' }, async ({ page, faults }) => {
    await page.addInitScript(() => {
      const forbid = (owner, name) =>
        Object.defineProperty(owner, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      forbid(Navigator.prototype, 'serviceWorker');
      for (const name of ['caches', 'localStorage', 'sessionStorage', 'indexedDB']) {
        forbid(globalThis, name);
      }
      delete globalThis.BroadcastChannel;
    });
    for (const lang of ['en', 'ur']) {
      await visit(page, `/?lang=${lang}`);
      assert.ok((await coloursDrawn(page)).length > 0);
      await settled(page);
      assert.equal(await page.locator('.notice').count(), 0);
    }
    await page.waitForTimeout(500);
    assert.deepEqual(faults, []);
  }));

test('the worker and the page say where they come from', async () => {
  const worker = await fetch(`${BASE}/sw.js`);
  assert.equal(worker.status, 200);
  assert.match(worker.headers.get('content-type'), /javascript/);
  assert.equal(worker.headers.get('cache-control'), 'no-cache');
  assert.match(worker.headers.get('content-security-policy'), /default-src 'none'.*connect-src 'self'/);
});
