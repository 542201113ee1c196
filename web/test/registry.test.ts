import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { Problem } from '../src/api/problem.ts';
import { Registry } from '../src/api/registry.ts';

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

describe('the registry', () => {
  test('keeps an immutable answer and asks again after a failure', async () => {
    const answers = [json({ code: 'unavailable', detail: 'later' }, 503), json({ ids: [1] })];
    const fetcher = vi.fn(async () => answers.shift() as Response);
    const registry = new Registry(fetcher);
    await expect(registry.figures('public', 'r', 'district', 't')).rejects.toMatchObject({
      status: 503,
      message: 'later',
    });
    expect(await registry.figures('public', 'r', 'district', 't')).toEqual({ ids: [1] });
    expect(await registry.figures('public', 'r', 'district', 't')).toEqual({ ids: [1] });
    expect(fetcher).toHaveBeenCalledTimes(2);
  });

  test('no answer is a problem without a status', async () => {
    const registry = new Registry(async () => Promise.reject(new TypeError('network')));
    await expect(registry.releases()).rejects.toEqual(new Problem(0, 'unavailable', 'There was no answer.'));
  });

  test('an answer that is not JSON is a problem too', async () => {
    const registry = new Registry(async () => new Response('<html>'));
    await expect(registry.releases()).rejects.toMatchObject({ status: 0 });
  });

  test.each(['the answer', 'the bytes'])('a tile is not waited for without end: %s', async (what) => {
    const never = (signal: AbortSignal) =>
      new ReadableStream({
        start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
      });
    const fetcher: typeof fetch = async (_path, init) => {
      const signal = init?.signal as AbortSignal;
      return what === 'the bytes'
        ? new Response(never(signal))
        : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const registry = new Registry(fetcher, undefined, 20);
    await expect(registry.tile('/public/areas/a/tiles/district/1/0/0.mvt')).rejects.toMatchObject({ status: 0 });
    await expect(registry.pointTile('/private/r/geotags/1/0/0.mvt')).rejects.toMatchObject({ code: 'unavailable' });
    await expect(registry.releases()).rejects.toMatchObject({ status: 0 });
  });

  test('knows since when the list of releases is kept on the device', async () => {
    const kept = new Response('{}', { headers: { 'nser-kept': '2026-11-20T08:00:00Z' } });
    const answers = [kept, json({})];
    const registry = new Registry(async () => answers.shift() as Response);
    await registry.releases();
    expect(registry.keptSince).toBe('2026-11-20T08:00:00Z');
    await registry.releases();
    expect(registry.keptSince).toBeNull();
  });

  test('tells when a token no longer holds, for private routes alone', async () => {
    const ended = vi.fn();
    const registry = new Registry(async () => json({ code: 'needs-token' }, 401), ended);
    await expect(registry.catalogue('public', 'r')).rejects.toThrow();
    expect(ended).not.toHaveBeenCalled();
    await expect(registry.catalogue('private', 'r')).rejects.toThrow();
    expect(ended).toHaveBeenCalledOnce();
  });

  test('signing out forgets private answers and keeps public ones', async () => {
    const fetcher = vi.fn(async () => json({}));
    const registry = new Registry(fetcher);
    await registry.catalogue('public', 'r');
    await registry.catalogue('private', 'r');
    await registry.signOut();
    await registry.catalogue('public', 'r');
    await registry.catalogue('private', 'r');
    expect(fetcher).toHaveBeenCalledTimes(4);
  });
});

describe('the house', () => {
  test('names no host in the lock file', () => {
    const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
    expect(lock).not.toMatch(/https?:/);
  });
});
