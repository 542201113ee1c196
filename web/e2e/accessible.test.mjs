import assert from 'node:assert/strict';
import test from 'node:test';
import {
  figuresShown,
  PHONE,
  placeOfAnArea,
  settled,
  signIn,
  TOKEN,
  violations,
  visit,
  WAIT,
  withPage,
} from './browser.mjs';

const LOOKS = ['light', 'dark', 'contrast'].flatMap((theme) => ['en', 'ur'].map((lang) => ({ theme, lang })));

const openDialog = async (page, button) => {
  await page.click(button);
  await page.waitForSelector('dialog[open]', WAIT); // its file is fetched first
};
const closeDialog = async (page) => {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog[open]'), undefined, WAIT);
};

/** The states of the page on a desk, in an order in which one leads to the next. */
const STATES = [
  ['as it opens', () => undefined],
  ['with an area selected', (page) => page.locator('.ranking button.link').first().click()],
  ['with an area pointed at', placeOfAnArea],
  ['with classes open', (page) => page.click('.look summary')],
  ['with the buttons that move the map', (page) => page.click('[data-move]')],
  ['in the share dialog', (page) => openDialog(page, '[data-share]'), closeDialog],
  ['in the sign-in dialog', (page) => openDialog(page, '[data-sign-in]'), closeDialog],
  [
    'when a token is refused',
    async (page) => {
      await signIn(page, 'nserA1_this_is_not_a_token');
      await page.waitForFunction(
        () => document.querySelector('#session-fault').textContent.trim() !== '',
        undefined,
        WAIT,
      );
    },
    closeDialog,
  ],
  ['in the help for keys', (page) => openDialog(page, '.map-help'), closeDialog],
  ['zoomed in', (page) => page.click('.map-buttons button:nth-child(1)')],
  [
    'when the figures fail',
    async (page) => {
      await page.route('**/figures/**', (route) => route.abort());
      await page.selectOption('#pick-dimension', { index: 4 });
      await page.waitForSelector('.message.failed', WAIT);
    },
    async (page) => {
      await page.unroute('**/figures/**');
      await page.click('.message.failed button');
      await figuresShown(page);
    },
  ],
];

async function found(page) {
  await settled(page);
  await page.waitForTimeout(250);
  return violations(page);
}

async function walk(page, states) {
  const all = [];
  for (const [name, enter, leave] of states) {
    await enter(page);
    all.push(...(await found(page)).map((one) => `${name}: ${one}`));
    await leave?.(page);
  }
  return all;
}

for (const { theme, lang } of LOOKS) {
  const query = `theme=${theme}&lang=${lang}`;

  test(`axe finds nothing in any state of the page (${lang}, ${theme})`, { timeout: 300_000 }, () =>
    withPage({}, async ({ page }) => {
      await visit(page, `/?${query}`);
      assert.deepEqual(await walk(page, STATES), []);
    }),
  );

  test(`axe finds nothing on a phone, in a notice, or embedded (${lang}, ${theme})`, { timeout: 300_000 }, () =>
    withPage(PHONE, async ({ page }) => {
      await visit(page, `/?${query}&k=99`);
      const sheets = [1, 2, 3, 4].map((one) => [`sheet ${one}`, () => page.tap(`.sheets button:nth-child(${one})`)]);
      const all = await walk(page, [['with a notice', () => undefined], ...sheets]);
      await visit(page, `/embed?${query}`);
      all.push(...(await found(page)).map((one) => `embedded: ${one}`));
      await page.route('**/releases.json', (route) => route.abort());
      await page.reload();
      await page.waitForSelector('.opening[role=alert]', WAIT);
      all.push(...(await found(page)).map((one) => `without a server: ${one}`));
      assert.deepEqual(all, []);
    }),
  );
}

test('axe finds nothing while union councils are shown', { skip: TOKEN === '' }, () =>
  withPage({}, async ({ page }) => {
    await visit(page);
    await signIn(page, TOKEN);
    await page.waitForSelector('[data-sign-out]', WAIT);
    await figuresShown(page);
    assert.deepEqual(await found(page), []);
  }),
);
