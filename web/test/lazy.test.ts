import { beforeEach, expect, test, vi } from 'vitest';
import { LazyParts } from '../src/app/lazy.ts';

class Share {}
let defined: Map<string, unknown>;

beforeEach(() => {
  defined = new Map();
  vi.stubGlobal('customElements', {
    get: (name: string) => defined.get(name),
    define: (name: string, element: unknown) => defined.set(name, element),
  });
});

function parts(load: () => Promise<unknown>) {
  const told = { arrived: vi.fn(), missed: vi.fn() };
  const loaders = { 'nser-take': load, 'nser-session': load } as unknown as ConstructorParameters<typeof LazyParts>[2];
  return { lazy: new LazyParts(told.arrived, told.missed, loaders), ...told };
}

test('a part is fetched when it is first drawn, once', async () => {
  const load = vi.fn(async () => Share);
  const { lazy, arrived } = parts(load);
  expect([lazy.used('nser-take'), load.mock.calls.length]).toEqual([false, 0]);
  expect([lazy.has('nser-take'), lazy.has('nser-take')]).toEqual([false, false]);
  expect(await lazy.bring('nser-take')).toBe(true);
  expect([lazy.has('nser-take'), lazy.used('nser-take'), load.mock.calls.length]).toEqual([true, true, 1]);
  expect(arrived).toHaveBeenCalledOnce();
});

test('a part that does not come is told of; drawing does not ask for it again, somebody who wants it does', async () => {
  const load = vi.fn(async (): Promise<unknown> => Share).mockRejectedValueOnce(new TypeError('network'));
  const { lazy, missed } = parts(load);
  lazy.has('nser-take');
  await vi.waitFor(() => expect(missed).toHaveBeenCalledOnce());
  lazy.has('nser-take');
  expect(load).toHaveBeenCalledOnce();
  expect(await lazy.bring('nser-take')).toBe(true);
  expect([load.mock.calls.length, defined.get('nser-take')]).toEqual([2, Share]);
});
