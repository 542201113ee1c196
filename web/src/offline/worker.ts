/*
 * The service worker, built as /sw.js. After the first visit the last map works without a network: the page, the parts of
 * it that were used, and the public documents and tiles that were seen. Nothing behind a sign-in is touched (rules.ts).
 * It is one file without imports once built (vite.config.ts), so that every browser with service workers runs it.
 */
import { filesIn, PAGE, type Way, wayOf, wayOfFile } from './rules.ts';
import { Shelf } from './shelf.ts';

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: unknown;
}
interface Scope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}
declare const self: Scope;

/** Names all files of this build: written by vite.config.ts. */
const BUILD = '__NSER_BUILD__';
const SHELL = `nser-shell-${BUILD}`;
const DATA = 'nser-data-1';
/** Scripts, styles and letters of one build: more than all of them. */
const SHELL_BYTES = 4_000_000;
/** About ten countries of districts with their figures: little for a cheap phone. */
const DATA_BYTES = 16_000_000;
/** A line that gives no first byte for so long is as good as none. */
const PATIENCE_MILLISECONDS = 8_000;

const shell = new Shelf(() => caches.open(SHELL), SHELL_BYTES);
const data = new Shelf(() => caches.open(DATA), DATA_BYTES);
const shelfOf = (way: Way) => (way === 'shell' || way === 'page' ? shell : data);

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, self.location.origin);
  if (way !== null) {
    event.respondWith(answer(event, way));
  }
});

/** The page says what it has loaded: what came before there was a worker would otherwise not be here. */
self.addEventListener('message', (event) => {
  const paths = (event.data as { keep?: unknown } | null)?.keep;
  if (Array.isArray(paths)) {
    event.waitUntil(keep(paths.filter((path) => typeof path === 'string')));
  }
});

/** This build's files replace those of the one before. */
async function takeOver(): Promise<void> {
  try {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('nser-') && name !== SHELL && name !== DATA);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.registration.navigationPreload?.enable();
  } catch {
    // storage is forbidden: requests go to the network as if there were no worker
  }
  await self.clients.claim();
}

function answer(event: Fetching, way: Way): Promise<Response> {
  const path = new URL(event.request.url).pathname;
  return way === 'page' || way === 'pointer' ? networkFirst(event, path, way) : keptFirst(event, path, way);
}

async function keptFirst(event: Fetching, path: string, way: Way): Promise<Response> {
  const kept = await shelfOf(way).get(path);
  if (kept) {
    return kept;
  }
  const fresh = await fetch(event.request);
  const copy = fresh.clone();
  event.waitUntil(
    shelfOf(way)
      .put(path, copy)
      .catch(() => undefined),
  );
  return fresh;
}

async function networkFirst(event: Fetching, path: string, way: Way): Promise<Response> {
  const kept = await shelfOf(way).get(path);
  // the browser's own copy, a minute old at most, would hide that there is no network
  const asked = way === 'page' ? preloaded(event) : fetch(path, { cache: 'no-cache', credentials: 'omit' });
  if (!kept) {
    return asked;
  }
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, null));
  const fresh = await Promise.race([asked.catch(() => null), late]);
  if (!fresh || fresh.status >= 500) {
    return kept;
  }
  if (way === 'pointer') {
    const copy = fresh.clone();
    event.waitUntil(data.put(path, copy).catch(() => undefined));
  }
  return fresh;
}

async function preloaded(event: Fetching): Promise<Response> {
  return (await event.preloadResponse) ?? fetch(event.request);
}

/** Keeps what a page has loaded; the page itself last, and only when all the files that it names are here. */
async function keep(paths: string[]): Promise<void> {
  for (const path of paths) {
    const way = wayOfFile(path);
    if (way === 'shell' || way === 'data') {
      await keepFile(path, shelfOf(way)).catch(() => undefined);
    } else if (way === 'pointer') {
      await refresh(path, data).catch(() => undefined);
    }
  }
  await keepPage().catch(() => undefined);
}

async function keepFile(path: string, shelf: Shelf): Promise<void> {
  if (await shelf.has(path)) {
    await shelf.touch(path);
  } else {
    await refresh(path, shelf);
  }
}

async function refresh(path: string, shelf: Shelf): Promise<void> {
  await shelf.put(path, await fetch(path, { credentials: 'omit' }));
}

async function keepPage(): Promise<void> {
  const page = await fetch(PAGE, { credentials: 'omit' });
  const files = filesIn(await page.clone().text());
  const here = await Promise.all(files.map((file) => shell.has(file)));
  if (page.ok && here.every((one) => one)) {
    await shell.put(PAGE, page);
  }
}
