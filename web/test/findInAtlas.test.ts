import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FoundArea } from '../src/api/contract.ts';
import { askIn, goTo, levelNameIn } from '../src/find/atlasFind.ts';
import { Atlas } from '../src/state/atlas.ts';
import { area, catalogue, figures } from './sample/catalogue.ts';

const { signal } = new AbortController();
const ALL = ['country', 'province', 'district', 'union_council'];
let asked: string[];
let signedIn: boolean;
let privateSearch: () => Response;

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

function found(areaLevel: string, id: number): FoundArea {
  const { code, name, at, bounds } = area(id, 70, 30);
  return { areaLevel, id, code, name, at, bounds, within: [{ areaLevel: 'country', code: 'PK', name }] };
}

/** A server of which a token gives union councils too. */
const server: typeof fetch = async (input) => {
  const path = String(input);
  asked.push(path);
  if (path === '/releases.json') {
    const releases = [{ id: '2026-11', line: 'main', areas: 'demo-main', asOf: '2026-11-20' }];
    return json({ current: '2026-11', releases });
  }
  if (path === '/session') {
    return json({ signedIn, finest: 'union_council', category: 'vii.b' });
  }
  if (path.includes('/search?')) {
    return path.startsWith('/public/') ? json({ areas: [found('district', 1)] }) : privateSearch();
  }
  if (path.endsWith('/catalogue.json')) {
    return json(path.startsWith('/private/') ? catalogue(ALL) : catalogue());
  }
  return path.includes('/areas/') ? json({ features: [area(1, 70, 30), area(2, 71, 30)] }) : json(figures());
};

async function atlas(): Promise<Atlas> {
  const past = { replaceState: () => {}, pushState: () => {} } as unknown as History;
  const made = new Atlas({ search: '?l=district', pathname: '/' } as Location, past, false, server);
  await made.start();
  asked = [];
  return made;
}

beforeEach(() => {
  asked = [];
  signedIn = false;
  privateSearch = () => json({ areas: [found('union_council', 2), found('district', 1)] });
});

describe('asking', () => {
  test('everybody asks the public tree alone, for the areas that are shown', async () => {
    const areas = await askIn(await atlas(), 'فیصل آباد', signal);
    expect(areas.map(({ code }) => code)).toEqual(['PK1']);
    expect(asked).toEqual([
      `/public/search?q=${encodeURIComponent('فیصل آباد').replaceAll('%20', '+')}&areas=demo-main`,
    ]);
  });

  test('a token asks both, and what both find stands once', async () => {
    signedIn = true;
    const areas = await askIn(await atlas(), 'area', signal);
    expect(areas.map(({ code }) => code)).toEqual(['PK2', 'PK1']);
    expect(asked.map((path) => path.split('?')[0]).sort()).toEqual(['/private/search', '/public/search']);
  });

  test('a token that gives no areas, or ended, leaves what everybody finds', async () => {
    for (const status of [403, 401]) {
      signedIn = true;
      privateSearch = () => json({ code: 'no' }, status);
      const areas = await askIn(await atlas(), 'area', signal);
      expect(areas.map(({ code }) => code)).toEqual(['PK1']);
    }
  });

  test('half an answer is none: a private tree that fails is a failure', async () => {
    signedIn = true;
    privateSearch = () => json({ code: 'unavailable' }, 503);
    await expect(askIn(await atlas(), 'area', signal)).rejects.toMatchObject({ status: 503 });
  });
});

describe('going there', () => {
  test.each([
    ['district', 'district', 'PK1'],
    ['province', 'province', 'PK1'],
  ])('a %s is selected and flown to; the level is then %s', async (level, shown, code) => {
    const made = await atlas();
    const flown = vi.fn();
    made.flown.on(flown);
    await goTo(made, found(level, 1));
    expect([made.settings.level, made.settings.area, made.notice]).toEqual([shown, code, null]);
    expect(flown.mock.calls).toEqual([[found(level, 1).bounds]]);
  });

  test('where the topic has no figures at that level this is said, and the place is shown', async () => {
    const made = await atlas();
    const flown = vi.fn();
    made.flown.on(flown);
    await goTo(made, found('union_council', 2));
    expect([made.settings.level, made.settings.area]).toEqual(['district', '']);
    expect(made.notice).toEqual({ key: 'notice.notAtLevel', values: { area: 'Area 2', level: 'union_council' } });
    expect(flown).toHaveBeenCalledOnce();
  });

  test('a level is named as in a sentence', async () => {
    expect(levelNameIn(await atlas(), 'district')).toBe('district');
    expect(levelNameIn(await atlas(), 'nowhere')).toBe('nowhere');
  });
});
