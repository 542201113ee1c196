import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AreasDocument } from '../src/api/contract.ts';
import { Registry } from '../src/api/registry.ts';
import { FileInParts } from '../src/copy/archives.ts';
import { Copy } from '../src/copy/copy.ts';
import en from '../src/copy/en.json' with { type: 'json' };
import { Places, plain } from '../src/copy/places.ts';
import ur from '../src/copy/ur.json' with { type: 'json' };

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (data: ArrayBuffer) => new TextDecoder().decode(data);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('addresses', () => {
  const site = async (release: string | null) => {
    const querySelector = () => (release === null ? null : { content: release });
    vi.stubGlobal('document', { querySelector });
    return import('../src/state/site.ts');
  };

  test('of our own server stay as they are', async () => {
    const { copyOf, placed } = await site(null);
    expect(copyOf).toBeNull();
    expect(['/', '/table', '/public/x.csv'].map(placed)).toEqual(['/', '/table', '/public/x.csv']);
  });

  test('of a copy are files beside each other, in whatever folder', async () => {
    const { copyOf, placed } = await site('2026-11');
    expect(copyOf).toBe('2026-11');
    expect(['/', '/table', '/about', '/public/x.csv', '', 'https://x/y'].map(placed)).toEqual([
      './index.html',
      './table.html',
      './about.html',
      './public/x.csv',
      '',
      'https://x/y',
    ]);
  });

  test('of a page are known with and without its ending', async () => {
    const { isPage } = await site('2026-11');
    for (const path of ['/table', '/table/', '/a/b/table.html', '/a/table']) {
      expect(isPage(path, '/table'), path).toBe(true);
    }
    for (const path of ['/', '/tables', '/a/index.html', '/mytable']) {
      expect(isPage(path, '/table'), path).toBe(false);
    }
  });
});

describe('a file in parts', () => {
  const whole = '0123456789abcdef';
  const address = './a.pmtiles';

  test('is asked for no more than is wanted', async () => {
    const network = vi.fn(async () => new Response(bytes('4567'), { status: 206 }));
    const file = new FileInParts(address, network);
    expect(text((await file.getBytes(4, 4)).data)).toBe('4567');
    expect(network).toHaveBeenCalledWith(address, { headers: { range: 'bytes=4-7' } });
  });

  test('comes once and is kept from a server that knows no parts', async () => {
    const network = vi.fn(async () => new Response(bytes(whole)));
    const file = new FileInParts(address, network);
    expect(text((await file.getBytes(4, 4)).data)).toBe('4567');
    expect(text((await file.getBytes(12, 100)).data)).toBe('cdef');
    expect(network).toHaveBeenCalledTimes(1);
  });

  test('that is not there is a fault, and asked for again the next time', async () => {
    const network = vi.fn(async () => new Response('', { status: 404 }));
    const file = new FileInParts(address, network);
    await expect(file.getBytes(0, 4)).rejects.toThrow('404');
    await expect(file.getBytes(0, 4)).rejects.toThrow('404');
    expect(network).toHaveBeenCalledTimes(2);
  });
});

const label = (name: string, urdu: string) => ({ en: name, ur: urdu });
const feature = (id: number, code: string, name: ReturnType<typeof label>, parent: string | null) => ({
  id,
  code,
  name,
  parent,
  at: [70, 30] as [number, number],
  bounds: [69, 29, 71, 31] as [number, number, number, number],
});
const lists: AreasDocument[] = [
  { areas: 'v', areaLevel: 'country', features: [feature(1, 'PK', label('Pakistan', 'پاکستان'), null)] },
  {
    areas: 'v',
    areaLevel: 'province',
    features: [feature(2, 'PB', label('Punjab', 'پنجاب'), 'PK'), feature(3, 'SD', label('Sindh', 'سندھ'), 'PK')],
  },
  {
    areas: 'v',
    areaLevel: 'district',
    features: [
      { ...feature(4, 'PB-1', label('Faisalabad', 'فیصل آباد'), 'PB'), merged: ['PB-7'] },
      feature(5, 'PB-2', label('Dera Ghazi Khan', 'ڈیرہ غازی خان'), 'PB'),
      feature(6, 'SD-1', label('Tando Muhammad Khan', 'ٹنڈو محمد خان'), 'SD'),
    ],
  },
];

describe('places of a copy', () => {
  const found = (typed: string) => new Places(lists).find(typed).map(({ code }) => code);

  test.each([
    ['Faisalabad', 'PB-1'],
    ['fesalabad', 'PB-1'],
    ['faisal', 'PB-1'],
    ['فیصل آباد', 'PB-1'],
    ['فيصل اباد', 'PB-1'],
    ['PB-2', 'PB-2'],
    ['pb-7', 'PB-1'],
    ['ghazi', 'PB-2'],
    ['sind', 'SD'],
    ['muhamad', 'SD-1'],
  ])('%s is %s', (typed, code) => {
    expect(found(typed)[0]).toBe(code);
  });

  test('nothing like it is nothing', () => {
    expect(found('xyzzy')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  test('are told as our server tells them: with what they lie in, the nearest first', () => {
    const [area] = new Places(lists).find('tando');
    expect(area).toEqual({
      ...feature(6, 'SD-1', label('Tando Muhammad Khan', 'ٹنڈو محمد خان'), null),
      parent: undefined,
      areaLevel: 'district',
      within: [
        { areaLevel: 'province', code: 'SD', name: label('Sindh', 'سندھ') },
        { areaLevel: 'country', code: 'PK', name: label('Pakistan', 'پاکستان') },
      ],
    });
  });

  test('Urdu letters that look alike are one', () => {
    expect(plain('كراچي')).toBe(plain('کراچی'));
    expect(plain('آباد')).toBe(plain('اباد'));
    expect(plain('ۀ')).toBe(plain('ہ'));
  });
});

describe('a copy in place of the server', () => {
  const asked: string[] = [];
  const network = (async (address: string) => {
    asked.push(address);
    return new Response('{"current":"2026-11","releases":[]}');
  }) as typeof fetch;
  const registry = new Registry((path, init) => new Copy('2026-11', network).answer(String(path), init));

  test('gives documents out of files beside the page', async () => {
    expect((await registry.releases()).current).toBe('2026-11');
    await registry.figures('public', '2026-11', 'district', 'household.rooms');
    expect(asked.splice(0)).toEqual(['./releases.json', './public/2026-11/figures/district/household.rooms.json']);
  });

  test('knows nobody, and nothing behind a token, without asking for it', async () => {
    expect(await registry.session()).toEqual({ signedIn: false });
    await expect(registry.catalogue('private', '2026-11')).rejects.toMatchObject({ status: 404 });
    await expect(registry.signIn('nserA1_x')).resolves.toBeUndefined();
    expect(asked).toEqual([]);
  });
});

test('its words are the same in both languages', () => {
  expect(Object.keys(ur)).toEqual(Object.keys(en));
  for (const words of Object.values(ur)) {
    expect(words.replace(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/);
  }
});
