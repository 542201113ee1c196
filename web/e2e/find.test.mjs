import assert from 'node:assert/strict';
import test from 'node:test';
import {
  figuresShown,
  kinds,
  PHONE,
  settled,
  shot,
  signIn,
  TOKEN,
  violations,
  visit,
  WAIT,
  withPage,
} from './browser.mjs';

const FIELD = 'nser-find input';
const OPTIONS = 'nser-find [role="option"]';

const told = (page) => page.locator('nser-find [role="status"]').textContent();
const active = (page) => page.locator(FIELD).getAttribute('aria-activedescendant');

async function find(page, text) {
  const answered = page.waitForResponse((answer) => answer.url().includes('/public/search?'), WAIT);
  await page.fill(FIELD, text);
  await answered;
  await page.waitForFunction(() => !document.querySelector('.find-list.old, .find-list .spinner'), undefined, WAIT);
  await settled(page);
}

for (const lang of ['en', 'ur']) {
  test(`an area is found by the keyboard, misspelled, selected and flown to (${lang})`, () =>
    withPage({}, async ({ page, faults }) => {
      await visit(page, `/?lang=${lang}`);
      const before = new URL(page.url()).searchParams.get('at');
      await page.keyboard.press('/');
      await page.waitForFunction(() => document.activeElement?.matches('nser-find input'), undefined, WAIT);
      await find(page, lang === 'ur' ? 'فیصل اباد' : 'Fesalabad');
      assert.match(await told(page), lang === 'ur' ? /علاق/ : /found/);
      assert.match(await page.locator(OPTIONS).first().innerText(), lang === 'ur' ? /فیصل آباد/ : /Faisalabad/);
      await shot(page, `find-${lang}`);
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('ArrowUp');
      await settled(page);
      assert.equal(await active(page), `find-${(await page.locator(OPTIONS).count()) - 1}`);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await settled(page);
      assert.equal(await active(page), 'find-1');
      assert.match(await page.locator('#find-1').innerText(), lang === 'ur' ? /ضلع، پنجاب/ : /district, Punjab/);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => new URLSearchParams(location.search).get('a') === 'PB-C2', undefined, WAIT);
      await page.waitForFunction((at) => new URLSearchParams(location.search).get('at') !== at, before, WAIT);
      await figuresShown(page);
      assert.equal(await page.locator(OPTIONS).count(), 0);
      assert.match(await page.locator('.detail h2').innerText(), lang === 'ur' ? /فیصل آباد/ : /Faisalabad/);
      await shot(page, `find-chosen-${lang}`);
      assert.deepEqual(faults, []);
    }));
}

test('choosing a province draws provinces; Escape closes, then clears', () =>
  withPage({ reducedMotion: 'reduce' }, async ({ page, faults }) => {
    await visit(page);
    await page.click(FIELD);
    await find(page, 'panjab');
    await page.locator(OPTIONS).first().click();
    await page.waitForFunction(() => new URLSearchParams(location.search).get('l') === 'province', undefined, WAIT);
    await page.focus(FIELD);
    await find(page, 'lahore');
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await page.locator(OPTIONS).count(), 0);
    assert.equal(await page.inputValue(FIELD), 'lahore');
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await page.inputValue(FIELD), '');
    assert.deepEqual(faults, []);
  }));

test('a token finds what it sees, and signing out ends that', { skip: TOKEN === '' }, () =>
  withPage({}, async ({ page, requests, faults }) => {
    await visit(page);
    await signIn(page, TOKEN);
    await page.waitForSelector('[data-sign-out]', WAIT);
    await figuresShown(page);
    const name = await page.evaluate(async () => {
      const { current, releases } = await (await fetch('/releases.json')).json();
      const { areas } = releases.find(({ id }) => id === current);
      return (await (await fetch(`/private/areas/${areas}/tehsil.json`)).json()).features[0].name.en;
    });
    await page.click(FIELD);
    await find(page, name);
    const tehsil = page.locator(OPTIONS).filter({ hasText: 'tehsil' }).filter({ hasText: name }).first();
    await shot(page, 'find-token');
    await tehsil.click();
    await page.waitForFunction(() => new URLSearchParams(location.search).get('l') === 'tehsil', undefined, WAIT);
    await figuresShown(page);
    assert.equal(await page.locator('.detail h2').innerText(), name);
    await page.click('[data-sign-out]');
    await page.waitForSelector('[data-sign-in]', WAIT);
    await figuresShown(page);
    requests.length = 0;
    await page.click(FIELD);
    await find(page, 'karachi');
    assert.deepEqual(requests.filter(kinds.private), []);
    assert.deepEqual(faults, []);
  }),
);

test('nothing found, and no search to be had, are said calmly', () =>
  withPage({}, async ({ page, context }) => {
    await visit(page);
    await page.click(FIELD);
    await find(page, 'zzzzzz');
    assert.match(await page.locator('.find-none').innerText(), /zzzzzz/);
    await shot(page, 'find-nothing');
    await context.setOffline(true);
    await page.fill(FIELD, 'multan');
    await page.waitForFunction(
      () => document.querySelector('.find-none')?.textContent.includes('not possible'),
      undefined,
      WAIT,
    );
    await shot(page, 'find-failed');
    await context.setOffline(false);
    await find(page, 'multa');
    assert.ok((await page.locator(OPTIONS).count()) > 0, 'the next letter asks again');
  }));

for (const lang of ['en', 'ur']) {
  test(`on a phone an icon opens it over the header (${lang})`, () =>
    withPage({ ...PHONE, viewport: { width: 360, height: 740 } }, async ({ page, faults }) => {
      await visit(page, `/?lang=${lang}`);
      assert.equal(await page.locator(FIELD).isVisible(), false);
      await page.tap('.find-open');
      await page.waitForFunction(() => document.activeElement?.matches('nser-find input'), undefined, WAIT);
      await find(page, 'karachi');
      await shot(page, `find-phone-${lang}`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0);
      assert.deepEqual(await violations(page), []);
      await page.locator(OPTIONS).nth(1).tap();
      await figuresShown(page);
      assert.equal(await page.locator(FIELD).isVisible(), false);
      assert.match(await page.locator('.detail h2').innerText(), lang === 'ur' ? /کراچی/ : /Karachi/);
      assert.deepEqual(faults, []);
    }));
}
