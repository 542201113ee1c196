import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FoundArea } from '../src/api/contract.ts';
import { Problem } from '../src/api/problem.ts';
import en from '../src/find/en.json' with { type: 'json' };
import { DEBOUNCE_MILLISECONDS, Finder } from '../src/find/finder.ts';
import { isUrdu, merged, parents } from '../src/find/found.ts';
import { absence, told } from '../src/find/foundText.ts';
import ur from '../src/find/ur.json' with { type: 'json' };
import { english, Language } from '../src/i18n/language.ts';
import { PartWords } from '../src/i18n/partWords.ts';

const words = new PartWords(en, async () => ({ default: ur }));
const say = words.in(english, () => undefined) ?? (() => '');

const label = (text: string) => ({ en: text, ur: `${text} ur` });

function area(code: string, areaLevel = 'district'): FoundArea {
  const within = ['district', 'division', 'province', 'country']
    .filter((level) => level !== areaLevel)
    .map((level) => ({ areaLevel: level, code: level, name: label(`A ${level}`) }));
  return { areaLevel, id: 1, code, name: label(code), at: [70, 30], bounds: [69, 29, 71, 31], within };
}

describe('the finder', () => {
  const chosen = vi.fn();
  const changed = vi.fn();
  let asked: {
    text: string;
    signal: AbortSignal;
    answer: (areas: FoundArea[]) => void;
    fail: (why: unknown) => void;
  }[];
  let finder: Finder;

  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    chosen.mockReset();
    finder = new Finder(
      (text, signal) =>
        new Promise((answer, fail) => {
          asked.push({ text, signal, answer, fail });
        }),
      changed,
      chosen,
    );
  });
  afterEach(() => vi.useRealTimers());

  const wait = () => vi.advanceTimersByTimeAsync(DEBOUNCE_MILLISECONDS);

  test('asks once, when nobody has typed for a moment', async () => {
    for (const text of ['la', 'lah', 'laho']) {
      finder.type(text);
      await vi.advanceTimersByTimeAsync(DEBOUNCE_MILLISECONDS - 1);
    }
    expect(asked).toHaveLength(0);
    await wait();
    expect(asked.map(({ text }) => text)).toEqual(['laho']);
  });

  test('drops the question before, and an answer that comes too late', async () => {
    finder.type('lahore');
    await wait();
    finder.type('multan');
    expect(asked[0]?.signal.aborted).toBe(true);
    await wait();
    asked[1]?.answer([area('multan')]);
    await wait();
    asked[0]?.answer([area('lahore')]);
    await wait();
    expect(finder.areas.map(({ code }) => code)).toEqual(['multan']);
  });

  test('keeps the list while the next one is on its way, and says it is old', async () => {
    finder.type('lah');
    await wait();
    asked[0]?.answer([area('lahore')]);
    await wait();
    finder.type('laho');
    expect([finder.areas.length, finder.isOld]).toEqual([1, true]);
    expect(told(say, english, finder)).toBe('');
  });

  test.each([
    ['', 'idle', 0],
    [' a ', 'short', 0],
    ['ل', 'short', 0],
    ['la', 'asking', 1],
  ])('of "%s" it says %s', async (text, kind, questions) => {
    finder.type('x');
    finder.type(text);
    await wait();
    expect([finder.outcome.kind, asked.length]).toEqual([kind, questions]);
  });

  test('says when nothing was found, when it cannot be asked, and when it was too fast; then asks again', async () => {
    finder.type('zzz');
    await wait();
    asked[0]?.answer([]);
    await wait();
    expect(told(say, english, finder)).toContain('zzz');
    finder.type('lahore');
    await wait();
    asked[1]?.fail(new Problem(0, 'unavailable'));
    await wait();
    expect(told(say, english, finder)).toBe(en.failed);
    finder.type('lahore');
    await wait();
    asked[2]?.fail(new Problem(429, 'rationed'));
    await wait();
    expect(told(say, english, finder)).toBe(en.tooFast);
  });

  test('arrows go round, and Enter takes the one that is pointed at, or the first', async () => {
    finder.type('lah');
    await wait();
    asked[0]?.answer([area('a'), area('b'), area('c')]);
    await wait();
    expect(told(say, english, finder)).toContain('3');
    expect(finder.enter()?.code).toBe('a');
    finder.move(-1);
    expect(finder.active).toBe(2);
    finder.move(1);
    expect(finder.active).toBe(0);
    finder.move(1);
    expect(finder.enter()?.code).toBe('b');
  });

  test('Enter before the answer takes the first as soon as it is there', async () => {
    finder.type('lah');
    expect(finder.enter()).toBeUndefined();
    await wait();
    asked[0]?.answer([area('lahore'), area('other')]);
    await wait();
    expect(chosen.mock.calls).toEqual([[expect.objectContaining({ code: 'lahore' })]]);
  });

  test('what was typed after Enter is not taken unasked', async () => {
    finder.type('lah');
    finder.enter();
    finder.type('multan');
    await wait();
    asked[0]?.answer([area('multan')]);
    await wait();
    expect(chosen).not.toHaveBeenCalled();
  });

  test('forgetting asks nothing more', async () => {
    finder.type('lahore');
    finder.forget();
    await wait();
    expect([asked.length, finder.outcome.kind]).toEqual([0, 'idle']);
  });
});

describe('what was found', () => {
  test('answers of both trees are one list, each area once, ten at most', () => {
    const own = ['p1', 'both', 'p3'].map((code) => area(code, 'tehsil'));
    const open = [area('o1'), area('both', 'tehsil'), ...Array.from({ length: 20 }, (_, n) => area(`n${n}`))];
    const codes = merged([own, open]).map(({ code }) => code);
    expect(codes.slice(0, 4)).toEqual(['p1', 'o1', 'both', 'p3']);
    expect(codes).toHaveLength(10);
    expect(merged([])).toEqual([]);
  });

  test('a place is told by the nearest two of what it lies in that people know', () => {
    const names = (one: FoundArea) => parents(one).map(({ en: name }) => name);
    expect(names(area('x'))).toEqual(['A province']);
    expect(names(area('x', 'tehsil'))).toEqual(['A district', 'A province']);
    expect(names({ ...area('x', 'country'), within: [] })).toEqual([]);
  });

  test('letters of Urdu are known', () => {
    expect(['Lahore', 'لاہور', 'Lahore لاہور', '123'].map(isUrdu)).toEqual([false, true, true, false]);
  });
});

describe('its words', () => {
  test('stand in both languages with the same places', async () => {
    const places = (text: string) => text.match(/\{\w+\}/g) ?? [];
    expect(Object.keys(ur)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect(places(ur[key as keyof typeof ur]), key).toEqual(places(text));
    }
    const urdu = new Language('ur', {} as ConstructorParameters<typeof Language>[1]);
    const arrived = vi.fn();
    words.in(urdu, arrived);
    await vi.waitFor(() => expect(arrived).toHaveBeenCalled());
    expect(words.in(urdu, arrived)?.('label')).toBe(ur.label);
  });

  test('keep the direction of what was typed, in English too', () => {
    const none = absence(say, { kind: 'nothing', text: 'لاہور' });
    expect(none.values[0]).toContain('“\u2068لاہور\u2069”');
  });
});
