import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, coloursDrawn, figuresShown, kinds, signIn, TOKEN, visit, WAIT, withPage } from './browser.mjs';

const skip = TOKEN === '';

async function signedIn(page, path = '/') {
  await visit(page, path);
  await signIn(page, TOKEN);
  await page.waitForFunction(() => new URLSearchParams(location.search).get('l') === 'union_council', undefined, WAIT);
  await figuresShown(page);
  await coloursDrawn(page);
  await page.waitForFunction(() => document.querySelector('nser-atlas').atlas.session.signedIn, undefined, WAIT);
}

/** Nothing private is left: neither in memory, nor on the map, nor in what the browser keeps. */
async function nothingLeft(page) {
  await page.waitForSelector('[data-sign-in]', WAIT);
  await figuresShown(page);
  const left = await page.evaluate(async () => {
    const { atlas } = document.querySelector('nser-atlas');
    const kept = [];
    for (const name of await caches.keys()) {
      kept.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
    }
    return {
      signedIn: atlas.session.signedIn,
      tree: atlas.shown?.choice.tree,
      selected: atlas.settings.area,
      documents: [...atlas.registry.kept.keys()].filter((path) => path.startsWith('/private/')),
      kept: kept.filter((path) => !/^\/($|assets\/|public\/|releases)/.test(path)),
    };
  });
  assert.deepEqual(left, { signedIn: false, tree: 'public', selected: '', documents: [], kept: [] });
  assert.equal(await page.evaluate(async () => (await fetch('/private/areas/any/union_council.json')).status), 401);
}

test('signing out clears the browser’s cache and every other tab', { skip }, () =>
  withPage({}, async ({ page, context }) => {
    await signedIn(page);
    const other = await context.newPage();
    await visit(other);
    await other.waitForSelector('[data-sign-out]', WAIT);
    await other.check('.levels input[value=union_council]');
    await figuresShown(other);
    await other.waitForTimeout(1_500); // what watches comes after the map
    const answered = page.waitForResponse((one) => one.request().method() === 'DELETE', WAIT);
    await page.click('[data-sign-out]');
    assert.equal(await (await answered).headerValue('clear-site-data'), '"cache"');
    await nothingLeft(page);
    await nothingLeft(other);
    assert.ok((await other.locator('.notice').innerText()).length > 0, 'the other tab says why');
  }),
);

for (const lang of ['en', 'ur']) {
  test(`a session ends by its own time, though nothing is asked for (${lang})`, { skip }, () =>
    withPage({}, async ({ page, context }) => {
      await page.route('**/session', async (route) => {
        const answer = await route.fetch();
        const body = await answer.text();
        const told = body.startsWith('{') ? JSON.parse(body) : null;
        if (told?.signedIn) {
          told.until = new Date(Date.now() + 9_000).toISOString();
        }
        await route.fulfill({ response: answer, body: told ? JSON.stringify(told) : body });
      });
      await signedIn(page, `/?lang=${lang}`);
      await page.locator('.ranking button.link').first().click();
      await context.clearCookies();
      await page.waitForSelector('.notice', WAIT);
      assert.match(await page.locator('.notice p').innerText(), lang === 'en' ? /has ended/ : /[\u0600-\u06ff]/);
      await nothingLeft(page);
    }),
  );
}

test('a session that ended is noticed when the page is looked at again', { skip }, () =>
  withPage({}, async ({ page, context, requests }) => {
    await signedIn(page);
    await page.waitForTimeout(1_500);
    await context.clearCookies();
    requests.length = 0;
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForSelector('.notice', WAIT);
    assert.ok(!requests.slice(0, 1).some(kinds.private), 'nothing private was asked for to notice it');
    await nothingLeft(page);
  }),
);

test('a page that Back brings back after the session ended shows nothing of it', { skip }, () =>
  withPage({ ignoreDefaultArgs: ['--disable-back-forward-cache'] }, async ({ page, context }) => {
    await signedIn(page);
    await page.waitForTimeout(1_500);
    await page.evaluate(() => {
      globalThis.isTheSame = true;
      addEventListener('pageshow', ({ persisted }) => {
        globalThis.broughtBack = persisted && document.documentElement.classList.contains('veiled');
      });
    });
    await page.goto(`${BASE}/methodology`, WAIT);
    await context.clearCookies();
    await page.goBack({ ...WAIT, waitUntil: 'commit' }); // one that comes back whole loads nothing
    await page.waitForSelector('[data-sign-in]', WAIT);
    const same = await page.evaluate(() => globalThis.isTheSame === true);
    if (same) {
      assert.equal(await page.evaluate(() => globalThis.broughtBack), true, 'veiled when it came back');
      await page.waitForSelector('.notice', WAIT);
      await page.waitForFunction(() => !document.documentElement.classList.contains('veiled'), undefined, WAIT);
    }
    await nothingLeft(page);
  }),
);

for (const [lang, words] of [
  ['en', /cookie/],
  ['ur', /کوکی/],
]) {
  test(`a browser that keeps no cookie is told so (${lang})`, { skip }, () =>
    withPage({}, async ({ page, context }) => {
      await visit(page, `/?lang=${lang}`);
      await page.route('**/session', async (route) => {
        const answer = await route.fetch();
        await context.clearCookies(); // as if it had been refused
        const { 'set-cookie': _, ...headers } = answer.headers();
        await route.fulfill({ response: answer, headers });
      });
      await signIn(page, TOKEN);
      await page.waitForFunction(
        () => document.querySelector('#session-fault').textContent.trim().length > 0,
        undefined,
        WAIT,
      );
      assert.match(await page.locator('#session-fault').innerText(), words);
      assert.equal(await page.locator('[data-sign-in]').count(), 1);
    }),
  );
}
