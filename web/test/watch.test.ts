import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SessionInfo } from '../src/api/contract.ts';
import { SessionWatch } from '../src/session/watch.ts';
import { Signal } from '../src/state/signal.ts';

const NOW = Date.parse('2026-11-27T10:00:00Z');
let heard: Record<string, (event: unknown) => void>;
let posted: unknown[];
let channelHears: () => void;
let veiled: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  heard = {};
  posted = [];
  veiled = false;
  const listen = (name: string, listener: (event: unknown) => void) => {
    heard[name] = listener;
  };
  const classList = { toggle: (_: string, on: boolean) => (veiled = on) };
  vi.stubGlobal('window', { addEventListener: listen });
  vi.stubGlobal('document', {
    addEventListener: listen,
    visibilityState: 'visible',
    documentElement: { classList },
  });
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      postMessage = (message: unknown) => posted.push(message);
      addEventListener = (_: string, listener: () => void) => {
        channelHears = listener;
      };
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function signedIn(until: string) {
  const atlas = {
    session: { signedIn: true, until } as SessionInfo,
    registry: {
      session: vi.fn(async (): Promise<SessionInfo> => ({ signedIn: true })),
      signOut: vi.fn(async () => {}),
    },
    changed: new Signal(),
    forgotten: new Signal(),
    endAccess: vi.fn((_key: string) => {
      atlas.session = { signedIn: false };
      atlas.forgotten.tell();
    }),
  };
  new SessionWatch(atlas).start();
  return atlas;
}

test('a session ends by its own time, though nobody asks for anything', async () => {
  const atlas = signedIn('2026-11-27T10:01:00Z');
  atlas.registry.session.mockResolvedValue({ signedIn: false });
  await vi.advanceTimersByTimeAsync(59_000);
  expect(atlas.endAccess).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(atlas.endAccess).toHaveBeenCalledExactlyOnceWith('notice.ended');
  expect(atlas.registry.signOut).toHaveBeenCalledOnce();
  expect(posted).toEqual(['ended']);
});

test('the server is asked every ten minutes, and again when the clock of the device runs ahead', async () => {
  const atlas = signedIn('2026-12-27T10:00:00Z');
  await vi.advanceTimersByTimeAsync(21 * 60_000);
  expect(atlas.registry.session).toHaveBeenCalledTimes(2);
  vi.setSystemTime(Date.parse('2026-12-28T10:00:00Z'));
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(atlas.registry.session).toHaveBeenCalledTimes(4);
  expect(atlas.endAccess).not.toHaveBeenCalled();
});

test('without an answer the time that was named decides', async () => {
  const atlas = signedIn('2026-11-27T10:01:00Z');
  atlas.registry.session.mockRejectedValue(new Error('no answer'));
  heard.visibilitychange?.({});
  await vi.advanceTimersByTimeAsync(1_000);
  expect(atlas.endAccess).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(62_000);
  expect(atlas.endAccess).toHaveBeenCalledOnce();
});

test('another tab signs out, and this one does not tell it back', () => {
  const atlas = signedIn('2026-12-27T10:00:00Z');
  channelHears();
  expect(atlas.endAccess).toHaveBeenCalledExactlyOnceWith('notice.signedOut');
  expect(posted).toEqual([]);
});

test('a page put away is veiled until the server has said that it may be seen', async () => {
  const atlas = signedIn('2026-12-27T10:00:00Z');
  atlas.registry.session.mockResolvedValue({ signedIn: false });
  heard.pagehide?.({ persisted: true });
  expect(veiled).toBe(true);
  heard.pageshow?.({ persisted: true });
  await vi.advanceTimersByTimeAsync(10);
  expect(atlas.endAccess).toHaveBeenCalledOnce();
  expect(veiled).toBe(false);
});
