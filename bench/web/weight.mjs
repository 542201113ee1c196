// What comes over the line until the map can be used.
import { BASE, usable } from './atlas.mjs';
import { DESKTOP, PHONE, withPage } from './browser.mjs';

const VIEWS = [
  ['English, desktop', '/?lang=en', DESKTOP],
  ['English, phone', '/?lang=en', PHONE],
  ['Urdu, desktop', '/?lang=ur', DESKTOP],
  ['Urdu, phone', '/?lang=ur', PHONE],
];

/** @returns for each view the bytes by kind, as transferred, of all requests that began before the map could be used */
export async function weights() {
  const table = [];
  for (const [name, path, device] of VIEWS) {
    table.push({ name, ...(await weigh(BASE + path, device)) });
  }
  return table;
}

export function weigh(address, device) {
  return withPage(device, async ({ page, debug }) => {
    const requests = await record(debug);
    await page.goto(address);
    const milliseconds = await usable(page);
    await page.waitForLoadState('networkidle');
    const all = [...requests.values()];
    const end = Math.min(...all.map(({ began }) => began)) + milliseconds / 1000;
    return sums(all.filter(({ began }) => began <= end));
  });
}

async function record(debug) {
  const requests = new Map();
  await debug.send('Network.enable');
  debug.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) =>
    requests.set(requestId, { path: request.url, began: timestamp, type, bytes: 0 }),
  );
  debug.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) {
      request.bytes = encodedDataLength;
    }
  });
  return requests;
}

function kind({ path, type }) {
  const known = { Document: 'document', Script: 'script', Stylesheet: 'style', Font: 'font' }[type];
  return known ?? (path.includes('/tiles/') ? 'tiles' : /\.json$|\/session$/.test(path) ? 'data' : 'other');
}

function sums(requests) {
  const weight = { document: 0, script: 0, style: 0, font: 0, tiles: 0, data: 0, other: 0 };
  for (const request of requests) {
    weight[kind(request)] += request.bytes;
  }
  return {
    ...weight,
    program: weight.script + weight.style,
    all: requests.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: requests.length,
    files: requests.map((request) => `${request.bytes} ${new URL(request.path).pathname}`),
  };
}
