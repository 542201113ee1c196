import { expect, test } from 'vitest';
import methodsEn from '../src/methods/en.json' with { type: 'json' };
import methodsUr from '../src/methods/ur.json' with { type: 'json' };
import pairsEn from '../src/pairs/en.json' with { type: 'json' };
import pairsUr from '../src/pairs/ur.json' with { type: 'json' };
import { METHODS } from '../src/state/settings.ts';
import twoEn from '../src/two/en.json' with { type: 'json' };
import twoUr from '../src/two/ur.json' with { type: 'json' };

const marks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();

test.each([
  ['two', twoEn, twoUr],
  ['methods', methodsEn, methodsUr],
  ['pairs', pairsEn, pairsUr],
])(
  '%s says the same in both languages, with the same values in it',
  (_, en: Record<string, string>, ur: Record<string, string>) => {
    expect(Object.keys(ur)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) {
      expect([key, marks(ur[key] ?? '')]).toEqual([key, marks(text)]);
    }
  },
);

test('every way of making classes has its sentence', () => {
  expect(METHODS.filter((method) => !(methodsEn[method] ?? '').endsWith('.'))).toEqual([]);
});
