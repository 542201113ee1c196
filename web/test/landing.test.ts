import { afterEach, describe, expect, test, vi } from 'vitest';
import { Introduction } from '../src/landing/introduction.ts';
import { asksForView } from '../src/state/link.ts';

afterEach(() => vi.unstubAllGlobals());

const changed = vi.fn();
const introduction = (fitting = true) => new Introduction(fitting, changed);

/** What a device keeps between two visits. */
function device(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return kept;
}

describe('a link asks for something to be shown', () => {
  test.each([
    ['', false],
    ['?lang=ur', false],
    ['?lang=ur&theme=dark', false],
    ['?utm=1&fbclid=x', false],
    ['?d=', false],
    ['?d=rooms', true],
    ['?d=no_such_topic', true],
    ['?k=99', true],
    ['?r=2026-08&lang=en', true],
    ['?a=PK1', true],
    ['?at=6/70/30', true],
    ['?utm=1&v=two', true],
  ])('%s: %s', (search, asked) => {
    expect(asksForView(search)).toBe(asked);
  });
});

describe('the introduction', () => {
  test('is there on a first visit, and no more once it was closed', () => {
    const kept = device();
    const first = introduction();
    expect([first.shown, introduction().shown, kept.size]).toEqual([true, true, 0]);
    first.close();
    expect(changed).toHaveBeenCalledOnce();
    expect([first.shown, introduction().shown, kept.size]).toEqual([false, false, 1]);
  });

  test('is not there by itself where something else was asked for', () => {
    device();
    expect(introduction(false).shown).toBe(false);
  });

  test('comes with each visit, and closes, where storage is forbidden', () => {
    vi.stubGlobal('localStorage', undefined);
    const one = introduction();
    one.close();
    expect([one.shown, introduction().shown]).toEqual([false, true]);
  });
});
