import { beforeEach, describe, expect, test, vi } from 'vitest';
import { english } from '../src/i18n/language.ts';
import { Atlas } from '../src/state/atlas.ts';
import { area, catalogue, figures } from './sample/catalogue.ts';

const RELEASES = [
  { id: '2026-11', line: 'main', areas: 'demo-main', asOf: '2026-11-20' },
  { id: '2026-08', line: 'main', areas: 'demo-old', asOf: '2026-08-20' },
  { id: '2026-05', line: 'main', areas: 'demo-old', asOf: '2026-05-20' },
];

let asked: string[];
let broken: Set<string>;

/** A server with three releases, of which the oldest is listed and no longer answered. */
const server: typeof fetch = async (input) => {
  const path = String(input);
  asked.push(path);
  const release = path.split('/')[2] ?? '';
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  if (broken.has(path)) {
    throw new TypeError('network');
  }
  if (path === '/releases.json') {
    return json({ current: '2026-11', releases: RELEASES });
  }
  if (path === '/session') {
    return json({ signedIn: false });
  }
  if (path.endsWith('/catalogue.json')) {
    const known = RELEASES.slice(0, 2).find(({ id }) => id === release);
    return known ? json({ ...catalogue(), release, areas: known.areas }) : json({ code: 'not-found' }, 404);
  }
  return path.includes('/areas/') ? json({ features: [area(1, 70, 30), area(2, 71, 30)] }) : json(figures());
};

function open(search: string) {
  const written: string[] = [];
  const place = { search, pathname: '/' } as Location;
  const note = (_data: unknown, _title: string, address: string) => {
    written.push(address);
    place.search = address.startsWith('?') ? address : '';
  };
  const past = { replaceState: note, pushState: note } as unknown as History;
  return { atlas: new Atlas(place, past, false, server), written, place };
}

beforeEach(() => {
  asked = [];
  broken = new Set();
});

describe('the release of the link', () => {
  test('is loaded, with the areas that belong to it', async () => {
    const { atlas, written } = open('?r=2026-08');
    await atlas.start();
    expect([atlas.offer?.catalogue.release, atlas.notice]).toEqual(['2026-08', null]);
    expect(asked).toContain('/public/areas/demo-old/district.json');
    expect(asked.filter((path) => path.includes('2026-11'))).toEqual([]);
    expect(written.at(-1)).toContain('r=2026-08');
  });

  test.each(['2026-05', '2019-01', 'latest'])(
    '%s is dead or unknown: it is named, and the newest is shown',
    async (id) => {
      const { atlas, written } = open(`?r=${id}`);
      await atlas.start();
      expect([atlas.phase, atlas.offer?.catalogue.release]).toEqual(['ready', '2026-11']);
      expect(atlas.notice).toEqual({ key: 'notice.deadRelease', values: { release: id, newest: '2026-11' } });
      expect(english.say('notice.deadRelease', atlas.notice?.values)).toContain(id);
      expect(atlas.shown).not.toBeNull();
      expect(written.at(-1)).not.toContain('r=');
    },
  );

  test('is written to the address once: what stays as it is is not written again', async () => {
    const { atlas, written } = open('');
    await atlas.start();
    const before = written.length;
    await atlas.set({ palette: 'purples' });
    expect(written.slice(before)).toEqual([expect.stringContaining('p=purples')]);
  });

  test('can be changed and gone back from', async () => {
    const { atlas, place } = open('');
    await atlas.start();
    expect(atlas.offer?.catalogue.release).toBe('2026-11');
    await atlas.set({ release: '2026-08' });
    expect([atlas.offer?.catalogue.release, place.search]).toEqual(['2026-08', expect.stringContaining('r=2026-08')]);
    place.search = '';
    await atlas.goneTo();
    expect([atlas.offer?.catalogue.release, atlas.loading]).toEqual(['2026-11', false]);
  });

  test('that does not come is a failure that can be tried again', async () => {
    const { atlas } = open('');
    await atlas.start();
    broken.add('/public/2026-08/catalogue.json');
    await atlas.set({ release: '2026-08' });
    expect([atlas.failure?.status, atlas.shown]).toEqual([0, null]);
    broken.clear();
    atlas.retry();
    await vi.waitFor(() => expect(atlas.shown).not.toBeNull());
    expect([atlas.failure, atlas.offer?.catalogue.release]).toEqual([null, '2026-08']);
  });

  test('chosen last is shown, whichever answers first', async () => {
    const { atlas } = open('');
    await atlas.start();
    await Promise.all([atlas.set({ release: '2026-08' }), atlas.set({ release: '2026-11' })]);
    expect([atlas.offer?.catalogue.release, atlas.settings.release]).toEqual(['2026-11', '2026-11']);
    expect(atlas.loading).toBe(false);
  });
});
