import assert from 'node:assert/strict';
import test from 'node:test';
import { BASE, figuresShown, PHONE, read, shot, violations, WAIT, withPage } from './browser.mjs';

const PAGES = ['about', 'methodology', 'dictionary', 'ask', 'sources', 'accessibility'];
/** What 400% zoom makes of a desk of 1,280 pixels. */
const NARROW = { viewport: { width: 320, height: 640 } };

/** How the page is built, as a reader's program sees it. */
const built = (page) =>
  page.evaluate(() => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map((heading) => Number(heading.tagName[1]));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      levels,
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      bare: [...document.querySelectorAll('table')].filter((table) => !table.caption?.textContent.trim()).length,
      wide: document.documentElement.scrollWidth - window.innerWidth,
      dead: [...document.querySelectorAll('a[href^="#"]')].filter(
        (link) => !document.getElementById(link.getAttribute('href').slice(1)),
      ).length,
    };
  });

async function examine(page, name, lang) {
  const { levels, ...rest } = await built(page);
  const dir = lang === 'ur' ? 'rtl' : 'ltr';
  assert.deepEqual(rest, { lang, dir, twice: [], bare: 0, wide: Math.min(0, rest.wide), dead: 0 }, name);
  assert.equal(levels[0], 1, name);
  assert.equal(levels.filter((level) => level === 1).length, 1, name);
  assert.ok(
    levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1),
    `${name}, headings in order: ${levels}`,
  );
  assert.equal(await page.locator('[aria-current=page]').count(), 1, name);
  assert.equal(await page.locator('[role=status]').count(), 0, `${name}: everything came`);
  assert.deepEqual(await violations(page), [], name);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.pages').isVisible(), false, name);
  assert.equal(await page.locator('main').isVisible(), true, name);
  assert.deepEqual(await violations(page), [], `${name} on paper`);
  await page.emulateMedia({ media: null });
}

for (const [lang, theme, where, options] of [
  ['en', 'light', 'desk', {}],
  ['ur', 'dark', 'desk', {}],
  ['en', 'dark', 'phone', PHONE],
  ['ur', 'light', 'phone', PHONE],
  ['en', 'contrast', 'desk', {}],
  ['ur', 'dark', 'narrow', NARROW],
  ['en', 'light', 'narrow', NARROW],
]) {
  test(`each page is whole, fits, and axe finds nothing (${lang}, ${theme}, ${where})`, () =>
    withPage(options, async ({ page, requests, faults }) => {
      for (const name of PAGES) {
        await read(page, `/${name}?lang=${lang}&theme=${theme}`);
        await shot(page, `page-${name}-${lang}-${theme}-${where}`);
        await examine(page, name, lang);
        assert.deepEqual(faults, [], name);
      }
      const letters = requests.some((path) => path.endsWith('.woff2'));
      assert.equal(letters, lang === 'ur', 'the letters of Urdu come for Urdu alone');
      assert.ok(!requests.some((path) => path.startsWith('/private/') || path.startsWith('/session')));
    }));
}

test('all pages lead to each other and back to the map, in the same language and appearance', () =>
  withPage({}, async ({ page, faults }) => {
    await read(page, '/about?lang=ur&theme=dark');
    const links = await page.locator('.pages a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(
      links,
      ['', ...PAGES].map((name) => `/${name}?lang=ur&theme=dark`),
    );
    for (const link of links) {
      assert.equal((await fetch(BASE + link)).status, 200, link);
    }
    for (const name of PAGES) {
      await page.click(`.pages a[href^="/${name}?"]`);
      await page.waitForFunction((path) => window.location.pathname === path, `/${name}`, WAIT);
      await page.waitForSelector('h1', WAIT);
      assert.match(await page.locator('h1').innerText(), /[\u0600-\u06ff]/);
    }
    await page.click('.pages .back');
    await figuresShown(page);
    assert.deepEqual(
      await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]),
      ['ur', 'dark'],
    );
    assert.deepEqual(faults, []);
  }));

test('by keyboard one skips to the text, and turns language and appearance where one is', () =>
  withPage({}, async ({ page, faults }) => {
    await read(page, '/ask#price');
    await page.keyboard.press('Home');
    await page.evaluate(() => document.activeElement?.blur());
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.className ?? '');
    if ((await focused()) !== 'skip') {
      await page.focus('.skip');
    }
    assert.equal(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top >= 0), true);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'MAIN');
    await page.focus('button.theme');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light', undefined, WAIT);
    await page.focus('button.language');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dir === 'rtl', undefined, WAIT);
    assert.match(page.url(), /\?lang=ur&theme=light#/);
    assert.deepEqual(faults, []);
  }));

test('the dictionary tells all of the catalogue, and its links answer', () =>
  withPage({}, async ({ page, faults }) => {
    const json = async (path) => (await fetch(BASE + path)).json();
    const { current } = await json('/releases.json');
    const { dimensions } = await json(`/public/${current}/catalogue.json`);
    assert.equal(dimensions.length, 17);
    await read(page, '/dictionary#toilet_type');
    const top = () => page.locator('#toilet_type').evaluate((entry) => entry.getBoundingClientRect().top);
    assert.ok(Math.abs(await top()) < 40, 'the page opens at the topic of its address');
    for (const { code, label, definition, caveat, categories } of dimensions) {
      const entry = await page.locator(`#${code}`).innerText();
      for (const text of [code, label.en, definition.en, caveat.en, ...categories.map((one) => one.label.en)]) {
        assert.ok(entry.includes(text), `${code}: ${text}`);
      }
      for (const one of categories) {
        assert.ok(entry.includes(one.code), one.code);
      }
    }
    assert.equal(await page.locator('.tag.locked').count(), 10);
    assert.equal(await page.locator('.tag.priced').count(), 12);
    assert.match(await page.locator('#not-collected').innerText(), /Balochistan/);
    const files = await page.locator('.downloads a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.ok(files.length >= 16);
    for (const file of files) {
      const answer = await fetch(BASE + file);
      assert.equal(answer.status, 200, file);
      assert.match(answer.headers.get('content-type'), /^text\/csv/);
      await answer.arrayBuffer();
    }
    assert.deepEqual(faults, []);
  }));

test('what needs access leads to a page that says how to ask', async () => {
  const json = async (path) => (await fetch(BASE + path)).json();
  const { current } = await json('/releases.json');
  const { areaLevels } = await json(`/public/${current}/catalogue.json`);
  const forms = new Set(areaLevels.map(({ form }) => form).filter(Boolean));
  assert.deepEqual([...forms], ['/ask']);
  const answer = await fetch(BASE + [...forms][0]);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^text\/html/);
});

for (const [lang, told] of [
  ['en', /server did not answer/],
  ['ur', /سرور نے جواب نہیں دیا/],
]) {
  test(`without the server the words stay, the page says what is missing, and trying again brings it (${lang})`, () =>
    withPage({}, async ({ page }) => {
      await page.route('**/releases.json', (route) => route.abort());
      await read(page, `/about?lang=${lang}`);
      await page.waitForSelector('.notice', WAIT);
      assert.match(await page.locator('.notice').innerText(), told);
      assert.ok((await page.locator('main section').count()) >= 5);
      assert.deepEqual(await violations(page), []);
      await page.unroute('**/releases.json');
      await page.click('.notice button');
      await page.waitForSelector('#release .facts', WAIT);
      assert.equal(await page.locator('.notice').count(), 0);
    }));
}

test('a language that cannot be loaded leaves the page as it was, and says so', () =>
  withPage({}, async ({ page }) => {
    await read(page, '/sources');
    await page.route('**/assets/ur*', (route) => route.abort());
    await page.click('button.language');
    await page.waitForSelector('.notice', WAIT);
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'ltr');
    assert.match(await page.locator('h1').innerText(), /Sources/);
  }));
