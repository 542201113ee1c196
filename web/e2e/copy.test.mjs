// A release as a folder of files (docs/export.md), given by a plain file server. NSER_COPY names the folder, which must be of
// the release that the server behind NSER_URL serves: ./nser test makes it.
import assert from 'node:assert/strict';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { PMTiles } from 'pmtiles';
import { BASE, coloursDrawn, figuresShown, PHONE, settled, shot, violations, WAIT, withPage } from './browser.mjs';
import { serveFolder } from './fileServer.mjs';

const FOLDER = process.env.NSER_COPY ?? '';
const skip = FOLDER === '' && 'NSER_COPY names no exported folder';

/** Gives the copy below a path of its own, opens a page of it and looks at the end that nothing was missing. */
async function withCopy(options, page, work) {
  const served = await serveFolder(FOLDER, { under: '/some/where/', ...options });
  try {
    await withPage({}, async (opened) => {
      await opened.page.goto(served.address + page, WAIT);
      await work({ ...opened, served });
      assert.deepEqual(
        served.asked.filter(({ status }) => status >= 400),
        [],
      );
      assert.deepEqual(opened.faults, []);
    });
  } finally {
    await served.close();
  }
}

test(
  'a copy in a sub-folder is the atlas: map, topics, search, Urdu, without a fault and without our server',
  { skip },
  () =>
    withCopy({}, '', async ({ page, context, served }) => {
      const elsewhere = [];
      context.on('request', (request) => request.url().startsWith(served.address) || elsewhere.push(request.url()));
      await figuresShown(page);
      assert.ok((await coloursDrawn(page)).length > 0, 'classes of the legend are drawn on the map');
      await shot(page, 'copy');
      const parts = served.asked.filter(({ path }) => path.endsWith('.pmtiles'));
      assert.ok(parts.length > 0 && parts.every(({ status }) => status === 206), 'tiles are parts of an archive');

      const before = await page.locator('.map-title h1').innerText();
      await page.selectOption('#pick-dimension', 'toilet_type');
      await page.waitForFunction((text) => document.querySelector('.map-title h1').textContent !== text, before, WAIT);
      await figuresShown(page);
      assert.ok((await coloursDrawn(page)).length > 0);

      await page.click('nser-find input');
      await page.fill('nser-find input', 'Fesalabad');
      await page.locator('nser-find [role="option"]').first().waitFor(WAIT);
      await page
        .locator('nser-find [role="option"]', { hasText: /district/ })
        .first()
        .click();
      await page.waitForFunction(() => new URLSearchParams(location.search).get('a') === 'PB-C2', undefined, WAIT);
      await figuresShown(page);
      assert.match(await page.locator('.detail h2').innerText(), /Faisalabad/);

      await page.click('button.language');
      await page.waitForFunction(() => document.documentElement.dir === 'rtl', undefined, WAIT);
      await figuresShown(page);
      await page.fill('nser-find input', 'كراچي');
      await page.locator('nser-find [role="option"]').first().waitFor(WAIT);
      assert.match(await page.locator('nser-find [role="option"]').first().innerText(), /کراچی/);
      await page.keyboard.press('Escape');
      await shot(page, 'copy-urdu');
      await page.waitForLoadState('networkidle');
      assert.deepEqual(elsewhere, []);
      assert.equal(new URL(page.url()).pathname, '/some/where/');
    }),
);

for (const lang of ['en', 'ur']) {
  test(`what only a server can do is not there, or said calmly (${lang})`, { skip }, () =>
    withCopy({}, `index.html?lang=${lang}`, async ({ page, served }) => {
      await figuresShown(page);
      assert.equal(await page.locator('[data-sign-in]').count(), 0);
      await page.locator('.levels button.locked').first().click();
      await page.waitForSelector('nser-session dialog[open]', WAIT);
      await settled(page);
      assert.match(
        await page.locator('#session-title').innerText(),
        lang === 'ur' ? /اس نقل/ : /no sign-in in this copy/,
      );
      assert.equal(await page.locator('nser-session input').count(), 0);
      assert.deepEqual(await violations(page), []);
      await shot(page, `copy-session-${lang}`);
      await page.keyboard.press('Escape');

      await page.click('[data-share]');
      await page.waitForSelector('.take-files a', WAIT);
      const kinds = await page.locator('.take-files a').evaluateAll((links) => links.map((link) => link.dataset.file));
      assert.deepEqual(kinds, ['csv', 'dictionary']);
      assert.match(
        await page.locator('[data-copy]').innerText(),
        lang === 'ur' ? /اس نقل/ : /not offered in this copy/,
      );
      const link = await page.locator('#take-link').inputValue();
      assert.ok(link.startsWith(`${served.address}index.html?`), link);
      const saved = page.waitForEvent('download', WAIT);
      await page.locator('.take-files a').first().click();
      assert.match((await saved).suggestedFilename(), /\.csv$/);
      await page.goto(link, WAIT);
      await figuresShown(page);
      assert.ok((await coloursDrawn(page)).length > 0, 'the link leads to the same map');
    }),
  );
}

test('pages, table and embedded map of a copy lead to each other', { skip }, () =>
  withCopy({}, 'about.html?lang=en', async ({ page, served }) => {
    await page.waitForSelector('h1', WAIT);
    await page.locator('a[href*="dictionary"]').first().click();
    await page.waitForURL(`${served.address}dictionary.html*`, WAIT);
    await page.locator('a[download]').first().waitFor(WAIT);
    const table = await page
      .locator('a[download]')
      .first()
      .evaluate((link) => link.href);
    assert.equal((await fetch(table)).status, 200);
    await page.click('a.brand');
    await page.waitForURL(`${served.address}index.html*`, WAIT);
    await figuresShown(page);
    await page.locator('a[href*="table.html"]').first().click();
    await page.waitForURL(`${served.address}table.html*`, WAIT);
    await page.locator('nser-table tbody tr').first().waitFor(WAIT);
    await page.goto(`${served.address}embed.html`, WAIT);
    await figuresShown(page);
    assert.equal(await page.locator('nser-find').count(), 0, 'the embedded map has no search');
  }),
);

test('a file server that knows no parts sends an archive once, and the map is drawn', { skip }, () =>
  withCopy({ parts: false }, '', async ({ page, served }) => {
    await figuresShown(page);
    assert.ok((await coloursDrawn(page)).length > 0);
    const archives = served.asked.filter(({ path }) => path.endsWith('.pmtiles')).map(({ path }) => path);
    assert.equal(new Set(archives).size, archives.length, 'each at most once');
  }),
);

test('a phone shows the copy too', { skip }, async () => {
  const served = await serveFolder(FOLDER);
  try {
    await withPage(PHONE, async ({ page, faults }) => {
      await page.goto(served.address, WAIT);
      await figuresShown(page);
      assert.ok((await coloursDrawn(page)).length > 0);
      assert.deepEqual(faults, []);
    });
  } finally {
    await served.close();
  }
});

test('documents of a copy are the bytes of the running server, another process', { skip }, async () => {
  const { areas, release } = JSON.parse(await readFile(join(FOLDER, 'export.json'), 'utf8'));
  const table = `public/${release}/figures/district/household.toilet_type`;
  const paths = [
    `public/${release}/catalogue.json`,
    `public/areas/${areas}/district.json`,
    `${table}.json`,
    `${table}.csv`,
  ];
  for (const path of [...paths, `${table}.csv-metadata.json`]) {
    const given = Buffer.from(await (await fetch(`${BASE}/${path}`)).arrayBuffer());
    assert.ok(given.equals(await readFile(join(FOLDER, path))), path);
  }
});

/** An archive of the folder, opened by npm's pmtiles. */
async function withArchive(path, work) {
  const file = await open(join(FOLDER, path));
  const getBytes = async (offset, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
    return { data: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + bytesRead) };
  };
  try {
    await work(new PMTiles({ getKey: () => path, getBytes }));
  } finally {
    await file.close();
  }
}

function columnAndRow(z, longitude, latitude) {
  const n = 2 ** z;
  const radians = (latitude * Math.PI) / 180;
  const row = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * n);
  return [Math.floor(((longitude + 180) / 360) * n), row];
}

test("npm's pmtiles reads every archive: as many tiles as it tells, and the bytes that the server gives", {
  skip,
}, async () => {
  const { archives, areas, release } = JSON.parse(await readFile(join(FOLDER, 'export.json'), 'utf8'));
  const catalogue = JSON.parse(await readFile(join(FOLDER, `public/${release}/catalogue.json`), 'utf8'));
  const dimensions = catalogue.dimensions.filter((one) => one.categories.length > 0).map(({ code }) => code);
  assert.equal(archives.length, 8);
  for (const { path, kind, areaLevel, sizes } of archives) {
    await withArchive(path, async (archive) => {
      const header = await archive.getHeader();
      assert.deepEqual([header.specVersion, header.clustered, header.tileType], [3, true, 1], path);
      assert.equal(header.numAddressedTiles, sizes.tiles, path);
      const { vector_layers: layers } = await archive.getMetadata();
      assert.equal(layers[0].id, areaLevel);
      const asked =
        kind === 'shapes'
          ? `/public/areas/${areas}/tiles/${areaLevel}`
          : `/public/${release}/tiles/${areaLevel}/${dimensions.join(',')}`;
      let count = 0;
      for (let z = header.minZoom; z <= header.maxZoom; z++) {
        const [left, top] = columnAndRow(z, header.minLon, header.maxLat);
        const [right, bottom] = columnAndRow(z, header.maxLon, header.minLat);
        for (let x = Math.max(0, left - 1); x <= Math.min(2 ** z - 1, right + 1); x++) {
          for (let y = Math.max(0, top - 1); y <= Math.min(2 ** z - 1, bottom + 1); y++) {
            const tile = await archive.getZxy(z, x, y);
            count += tile ? 1 : 0;
            if ((x * 31 + y * 17 + z) % 97 === 0 || z < 4) {
              const answer = await fetch(`${BASE}${asked}/${z}/${x}/${y}.mvt`);
              const given = answer.status === 200 ? Buffer.from(await answer.arrayBuffer()) : null;
              assert.deepEqual(tile ? Buffer.from(tile.data) : null, given, `${path} ${z}/${x}/${y}`);
            }
          }
        }
      }
      assert.equal(count, header.numAddressedTiles, path);
    });
  }
});
