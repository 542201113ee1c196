import { describe, expect, test } from 'vitest';
import { Registry } from '../src/api/registry.ts';
import { english } from '../src/i18n/language.ts';
import { namesFor } from '../src/map/names.ts';
import type { Atlas } from '../src/state/atlas.ts';
import { resolve } from '../src/state/choice.ts';
import { FirstView } from '../src/state/mapView.ts';
import { Offer } from '../src/state/offer.ts';
import { DEFAULTS } from '../src/state/settings.ts';
import { Shown } from '../src/state/shown.ts';
import { area, catalogue, figures } from './sample/catalogue.ts';

const LEVELS = ['country', 'province', 'district', 'union_council'];
const granted = new Offer(catalogue(), catalogue(LEVELS));

function shownAt(level: string): Shown {
  const settings = { ...DEFAULTS, dimension: 'toilet_type', level };
  const resolved = resolve(settings, granted, 5);
  if (!resolved) {
    throw new Error('nothing is offered');
  }
  return new Shown(resolved.choice, [area(1, 70, 30), area(2, 71, 30)], figures(), settings);
}

describe("the first map's view", () => {
  const district = shownAt('district');
  const council = shownAt('union_council');
  const viewOf = (state: Partial<Record<keyof Atlas, unknown>>) => new FirstView(state as unknown as Atlas);

  test('paints the figures, and lets colours go while another level is on its way', () => {
    const state = { shown: district, loading: false, resolved: { choice: district.choice }, geotags: null };
    expect(viewOf(state).paint).toBe(district);
    const coming = viewOf({ ...state, loading: true, resolved: { choice: council.choice } });
    expect([coming.paint, coming.level?.info.code]).toEqual([null, 'district']);
  });

  test('keeps colours while other figures of the same level are on their way', () => {
    const state = { shown: district, loading: true, resolved: { choice: district.choice }, geotags: null };
    expect(viewOf(state).paint).toBe(district);
  });

  test('leaves areas plain below points, and without figures', () => {
    const state = { loading: false, resolved: { choice: district.choice } };
    expect(viewOf({ ...state, shown: district, geotags: { shown: true } }).paint).toBeNull();
    const none = viewOf({ ...state, shown: null, geotags: null });
    expect([none.paint, none.level?.info.code]).toEqual([null, 'district']);
  });
});

describe('names on the map', () => {
  const answers: Record<string, () => Response> = {
    province: () => new Response(JSON.stringify({ features: [area(91, 70, 30)] })),
    district: () => new Response(JSON.stringify({ features: [area(81, 70, 30), area(82, 71, 30)] })),
  };
  const names = async (level: string | null, zoom: number, broken: string[] = []) => {
    const registry = new Registry(async (path) => {
      const asked = /(\w+)\.json$/.exec(String(path))?.[1] ?? '';
      return broken.includes(asked) ? new Response(null, { status: 503 }) : (answers[asked]?.() as Response);
    });
    const all = await namesFor(registry, granted, level === null ? null : shownAt(level), english, zoom);
    return all.map(({ text, major }) => `${text}${major ? '!' : ''}`);
  };

  test.each<[string | null, number, string[]]>([
    ['district', 5, ['Area 91!']],
    ['district', 8, ['Area 1', 'Area 2']],
    ['province', 5, ['Area 1', 'Area 2']],
    ['union_council', 10, ['Area 1', 'Area 2', 'Area 81!', 'Area 82!']],
    [null, 5, ['Area 91!']],
    [null, 8, []],
  ])('of %s at zoom %d', async (level, zoom, expected) => {
    expect(await names(level, zoom)).toEqual(expected);
  });

  test('a document that does not come leaves only its own out', async () => {
    expect(await names('union_council', 10, ['district'])).toEqual(['Area 1', 'Area 2']);
    expect(await names('district', 5, ['province'])).toEqual(['Area 1', 'Area 2']);
  });
});
