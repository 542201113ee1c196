import { beforeEach, describe, expect, test, vi } from 'vitest';
import { filesIn, wayOf } from '../src/offline/rules.ts';
import { Shelf } from '../src/offline/shelf.ts';

const ORIGIN = 'https://maps.example.pk';
const asked = (path: string, rest: { method?: string; mode?: string; headers?: HeadersInit } = {}) => ({
  url: new URL(path, ORIGIN).href,
  method: rest.method ?? 'GET',
  mode: rest.mode ?? 'cors',
  headers: new Headers(rest.headers),
});

describe('what the service worker answers', () => {
  test.each([
    ['/releases.json', 'pointer'],
    ['/assets/index-1a2b.js', 'shell'],
    ['/public/2026-11/catalogue.json', 'data'],
    ['/public/2026-11/figures/district/household.toilet_type.json', 'data'],
    ['/public/areas/demo-main/district.json', 'data'],
    ['/public/areas/demo-main/tiles/district/5/21/12.mvt', 'data'],
  ])('%s is %s', (path, way) => {
    expect(wayOf(asked(path), ORIGIN)).toBe(way);
  });

  test('the page, whatever its state', () => {
    expect(wayOf(asked('/?d=rooms&at=6/70/30', { mode: 'navigate' }), ORIGIN)).toBe('page');
  });

  test.each([
    '/private/2026-11/catalogue.json',
    '/private/2026-11/figures/tehsil/household.rooms.json',
    '/private/areas/demo-main/tiles/village/9/1/1.mvt',
    '/private/2026-11/geotags/9/1/1.mvt',
    '/private/deliveries',
    '/session',
    '/lookup',
    '/lookup/challenge',
    '/requests',
    '/requests/7',
    '/desk',
    '/public/search?q=lahore&areas=demo-main',
    '/public/2026-11/figures/district/household.rooms.json?x=1',
    '/public/2026-11/figures/district/household.rooms.csv',
    '/public/2026-11/maps/district/household.rooms.png',
    '/sw.js',
    'https://elsewhere.example/public/2026-11/catalogue.json',
  ])('%s is left alone', (path) => {
    expect(wayOf(asked(path), ORIGIN)).toBeNull();
  });

  test.each(['/embed', '/embed?d=rooms', '/methodology', '/about'])('the page %s is left alone', (path) => {
    expect(wayOf(asked(path, { mode: 'navigate' }), ORIGIN)).toBeNull();
  });

  test('nothing that is sent, or shows a token', () => {
    expect(wayOf(asked('/public/2026-11/catalogue.json', { method: 'POST' }), ORIGIN)).toBeNull();
    const token = { headers: { authorization: 'Bearer x' } };
    expect(wayOf(asked('/public/2026-11/catalogue.json', token), ORIGIN)).toBeNull();
  });

  test('the files that a page names', () => {
    const html =
      '<script src="/assets/index-a.js"></script><link href="/assets/index-b.css"><a href="/assets/index-a.js">';
    expect(filesIn(html)).toEqual(['/assets/index-a.js', '/assets/index-b.css']);
  });
});

/** A Cache as browsers have it: by address, in the order in which answers were put. */
class Kept {
  readonly answers = new Map<string, Response>();
  async match(key: string): Promise<Response | undefined> {
    return this.answers.get(key)?.clone();
  }
  async put(key: string, answer: Response): Promise<void> {
    this.answers.delete(key);
    this.answers.set(key, answer);
  }
  async delete(key: string): Promise<boolean> {
    return this.answers.delete(key);
  }
  async keys(): Promise<string[]> {
    return [...this.answers.keys()];
  }
}

describe('the shelf', () => {
  let cache: Kept;
  let shelf: Shelf;
  const now = () => new Date('2026-11-27T10:00:00Z');
  const open = async () => cache as unknown as Cache;

  beforeEach(() => {
    cache = new Kept();
    shelf = new Shelf(open, 10, now);
  });

  test('says since when an answer is kept, and gives it unpacked', async () => {
    await shelf.put('/a', new Response('abc', { headers: { 'content-encoding': 'gzip', 'content-type': 'text/x' } }));
    const kept = await shelf.get('/a');
    expect(kept?.headers.get('nser-kept')).toBe('2026-11-27T10:00:00.000Z');
    expect([kept?.headers.get('content-encoding'), kept?.headers.get('content-type')]).toEqual([null, 'text/x']);
    expect(await kept?.text()).toBe('abc');
  });

  test('keeps within its bytes: the oldest go first, what was used again stays', async () => {
    await shelf.put('/a', new Response('aaaa'));
    await shelf.put('/b', new Response('bbbb'));
    await shelf.touch('/a');
    await shelf.put('/c', new Response('cccc'));
    expect(await cache.keys()).toEqual(['/a', '/c']);
    await shelf.put('/c', new Response('cccccc'));
    expect(await cache.keys()).toEqual(['/a', '/c']);
    const another = new Shelf(open, 10, now); // the worker was stopped and begins anew
    await another.put('/d', new Response('d'));
    expect(await cache.keys()).toEqual(['/c', '/d']);
    await another.put('/e', new Response('e'.repeat(11)));
    expect(await another.has('/e')).toBe(false);
  });

  test('an empty tile is an answer too, a failure is none', async () => {
    await shelf.put('/empty', new Response(null, { status: 204 }));
    await shelf.put('/bad', new Response('x', { status: 503 }));
    expect((await shelf.get('/empty'))?.status).toBe(204);
    expect(await shelf.has('/bad')).toBe(false);
  });

  test('where storage is forbidden it is empty', async () => {
    const forbidden = new Shelf(vi.fn().mockRejectedValue(new DOMException('no', 'SecurityError')), 10);
    expect(await forbidden.get('/a')).toBeUndefined();
  });
});
