// A fresh Chromium for each test, and what the tests ask of the atlas's page.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM, FLAGS } from './chromium.mjs';

export { PHONE } from './chromium.mjs';

export const BASE = (process.env.NSER_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
export const TOKEN = process.env.NSER_TOKEN ?? '';
const SHOTS = process.env.NSER_SCREENSHOTS ?? '';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const WAIT = { timeout: 30_000 };

/** Opens a page, gives it to the test with what it asked for and complained of, and closes everything. */
export async function withPage(options, work) {
  const profile = mkdtempSync(join(tmpdir(), 'nser-e2e-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    serviceWorkers: 'block', // what a worker asks for cannot be held back or answered by a test
    ...options,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const faults = [];
    const requests = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => requests.push(request.url().slice(BASE.length)));
    await work({ page, context, faults, requests });
  } finally {
    // an answer still on its way when the test has ended is no fault of the page
    await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Waits until every part of the page shows the state: each is drawn in a task of its own, some time after the event. */
export async function settled(page) {
  await page.waitForFunction(
    () => [...document.querySelectorAll('*')].every((part) => !part.isUpdatePending),
    undefined,
    WAIT,
  );
}

/** Waits until figures are listed and drawn. */
export async function figuresShown(page) {
  await page.waitForSelector('.ranking tbody tr', { ...WAIT, state: 'attached' });
  await page.waitForFunction(() => !document.querySelector('.message.busy'), undefined, WAIT);
  await settled(page);
}

export async function visit(page, path = '/') {
  await page.goto(BASE + path, WAIT);
  await figuresShown(page);
}

/** Somebody who was here before and closed the introduction (landing.test.mjs): to be said before the page is visited. */
export async function returning(page) {
  await page.addInitScript(() => localStorage.setItem('nser.introduced', '1'));
}

/** Opens a page that is read from top to bottom, and waits until everything of it came. */
export async function read(page, path) {
  await page.goto(BASE + path, WAIT);
  await page.waitForSelector('h1', WAIT);
  await page.waitForLoadState('networkidle');
  await settled(page);
}

export async function shot(page, name) {
  if (SHOTS !== '') {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }
}

/** The colours of the legend's classes that really lie on the map's canvases, as #rrggbb. */
export function drawnColours(page) {
  return page.evaluate(() => {
    const hex = (r, g, b) => `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    const seen = new Map();
    for (const canvas of document.querySelectorAll('.areas canvas')) {
      if (canvas.width === 0) {
        continue;
      }
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < data.length; i += 4 * 7) {
        if (data[i + 3] === 255) {
          const colour = hex(data[i], data[i + 1], data[i + 2]);
          seen.set(colour, (seen.get(colour) ?? 0) + 1);
        }
      }
    }
    const legend = [...document.querySelectorAll('.classes .swatch:not([class*="-"])')]
      .map((swatch) => getComputedStyle(swatch).backgroundColor.match(/\d+/g).map(Number))
      .map(([r, g, b]) => hex(r, g, b));
    return legend.filter((colour) => (seen.get(colour) ?? 0) > 20);
  });
}

/** Looks for a place on the map where an area is, from the middle outwards. @returns {x, y} in the page */
export async function placeOfAnArea(page) {
  const box = await page.locator('.map-ground').first().boundingBox();
  assert.ok(box, 'the map is on the page');
  for (const [dx, dy] of [
    [0, 0],
    [0.1, 0.1],
    [-0.1, 0.1],
    [0.1, -0.1],
    [-0.1, -0.1],
    [0.2, -0.2],
    [-0.2, 0.2],
    [0.25, 0],
    [0, 0.25],
  ]) {
    const place = { x: box.x + box.width * (0.5 + dx), y: box.y + box.height * (0.5 + dy) };
    await page.mouse.move(place.x, place.y);
    await page.waitForTimeout(60);
    if ((await page.locator('.tip-card').count()) > 0) {
      return place;
    }
  }
  throw new Error('no area was found under the pointer');
}

export const kinds = {
  tile: (path) => path.includes('/tiles/'),
  areas: (path) => /\/areas\/[^/]+\/\w+\.json$/.test(path),
  figures: (path) => path.includes('/figures/'),
  private: (path) => path.startsWith('/private/'),
};

export async function signIn(page, token) {
  await page.click('[data-sign-in]');
  await page.fill('#session-token', token);
  await page.keyboard.press('Enter');
}

/** The same, once there are any: tiles are drawn in slices, after their message is gone. */
export async function coloursDrawn(page) {
  const end = Date.now() + WAIT.timeout;
  let colours = await drawnColours(page);
  while (colours.length === 0 && Date.now() < end) {
    await page.waitForTimeout(100);
    colours = await drawnColours(page);
  }
  return colours;
}

/** What axe finds against accessibility. */
export async function violations(page) {
  const source = readFileSync(AXE, 'utf8');
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

/**
 * Keys differ from one installation to the next, and with them what is withheld: the first topic and category, not the one
 * that opens, of which at least two provinces have a share.
 */
export async function sharedCategory() {
  const json = async (path) => (await fetch(BASE + path)).json();
  const { current } = await json('/releases.json');
  const { dimensions } = await json(`/public/${current}/catalogue.json`);
  for (const { code } of dimensions) {
    const answer = await fetch(`${BASE}/public/${current}/figures/province/household.${code}.json`);
    if (!answer.ok) {
      continue;
    }
    const { categories, shares } = await answer.json();
    const shown = (column) => shares.filter((row) => row[column] !== null).length;
    const column = categories.findIndex((_, index) => index > 0 && shown(index) >= 2);
    if (column > 0) {
      return { topic: code, first: categories[0], category: categories[column] };
    }
  }
  throw new Error('no topic has a second category with shares of two provinces');
}
