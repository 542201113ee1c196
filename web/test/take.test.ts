import { describe, expect, test, vi } from 'vitest';
import { Problem } from '../src/api/problem.ts';
import { Registry } from '../src/api/registry.ts';
import { english, languageOf } from '../src/i18n/language.ts';
import { Atlas } from '../src/state/atlas.ts';
import { resolve } from '../src/state/choice.ts';
import { readLink } from '../src/state/link.ts';
import { Offer } from '../src/state/offer.ts';
import { DEFAULTS, type Settings } from '../src/state/settings.ts';
import { citation } from '../src/take/citation.ts';
import { embedAddress, embedCode, USUAL_EMBED } from '../src/take/embed.ts';
import en from '../src/take/en.json' with { type: 'json' };
import { filesOf, givenFiles } from '../src/take/files.ts';
import { Saving } from '../src/take/saving.ts';
import ur from '../src/take/ur.json' with { type: 'json' };
import { area, catalogue, figures } from './sample/catalogue.ts';

vi.mock('../src/style/urdu.css', () => ({}));

const offer = new Offer(catalogue(), catalogue(['country', 'province', 'district', 'union_council']));

function chosen(change: Partial<Settings> = {}) {
  const settings = { ...DEFAULTS, dimension: 'toilet_type', category: 'flush', level: 'district', ...change };
  const resolved = resolve(settings, offer, 5);
  if (!resolved) {
    throw new Error('nothing is offered');
  }
  return { choice: resolved.choice, settings: resolved.settings };
}

const filesFor = (change: Partial<Settings> = {}, areaCode = '') =>
  filesOf({ ...chosen(change), release: '2026-11', lang: 'ur', area: areaCode });

describe('the files of a map', () => {
  test('are all that the server gives, of the tree and level that are shown', () => {
    const paths = filesFor().map(({ path }) => path.split('?')[0]);
    const at = '/public/2026-11/';
    const table = 'district/household.toilet_type';
    expect(paths).toEqual([
      ...['png', 'svg', 'pdf', 'pdf'].map((extension) => `${at}maps/${table}.${extension}`),
      ...['csv', 'csv-metadata.json', 'geojson'].map((extension) => `${at}figures/${table}.${extension}`),
    ]);
    expect(filesFor({ level: 'union_council' }).every(({ path }) => path.startsWith('/private/2026-11/'))).toBe(true);
  });

  test('carry everything that a picture shows, with the keys of the link', () => {
    const view = { zoom: 7.5, lon: 72.25, lat: 31.5 };
    const [png, , , a3] = filesFor(
      { band: 'poor', measure: 'count', method: 'quantile', classes: 7, palette: 'viridis', view },
      'PK11',
    );
    const asked = Object.fromEntries(new URLSearchParams(a3?.path.split('?')[1]));
    expect(asked).toEqual({
      c: 'flush',
      b: 'poor',
      m: 'count',
      cl: 'quantile',
      k: '7',
      p: 'viridis',
      at: '7.5/72.25/31.5',
      a: 'PK11',
      lang: 'ur',
      paper: 'a3',
    });
    expect(png?.path).toMatch(/at=7\.5\/72\.25\/31\.5/);
    const { settings } = readLink(`?${png?.path.split('?')[1]}`);
    expect(settings).toMatchObject({ category: 'flush', band: 'poor', palette: 'viridis', view, area: 'PK11' });
  });

  test('say nothing of a view or an area that there is not', () => {
    expect(filesFor()[0]?.path).not.toMatch(/[?&](at|a|paper)=/);
  });
});

test('of a private map those files are offered that the agreement gives, pictures by category vii.b alone', () => {
  const all = filesFor({ level: 'union_council' });
  const words = (category: string, formats: string[]) => givenFiles(all, { category, formats }).map(({ word }) => word);
  expect(words('vii.b', ['csv', 'print', 'web_map'])).toEqual(['png', 'svg', 'pdfA4', 'pdfA3', 'csv', 'dictionary']);
  expect(words('i.b', ['api', 'csv', 'print'])).toEqual(['csv', 'dictionary']);
  expect(words('vii.b', ['web_map'])).toEqual([]);
});

describe('the embedded map', () => {
  test('has the options in its address, and the usual ones are left out', () => {
    const { settings } = chosen({ release: '2026-11', view: { zoom: 7, lon: 72, lat: 31 }, area: 'PK11' });
    expect(embedAddress('https://x/embed', settings, USUAL_EMBED)).not.toMatch(/[?&](i|find|pick|lock|fit)=/);
    const options = { live: '0', find: '1', pick: '1', lock: 'district', fit: 'area' } as const;
    const { settings: read } = readLink(new URL(embedAddress('https://x/embed', settings, options)).search);
    expect(read).toMatchObject({ ...options, release: '2026-11', area: 'PK11' });
    expect(read.view, 'the area decides the view').toBeUndefined();
  });

  test('is HTML that nothing in it can break', () => {
    expect(embedCode('https://x/embed?d=a&c=b', 'A "b" <c>')).toBe(
      '<iframe src="https://x/embed?d=a&amp;c=b" title="A &quot;b&quot; &lt;c>" width="100%" height="600" loading="lazy"></iframe>',
    );
  });

  test('keeps to its level, whatever is chosen, and only there', async () => {
    const answer = (path: string) =>
      path === '/releases.json'
        ? { current: '2026-11', releases: [{ id: '2026-11' }] }
        : path.endsWith('catalogue.json')
          ? catalogue()
          : path.includes('/figures/')
            ? figures()
            : path === '/session'
              ? { signedIn: false }
              : { features: [area(1, 70, 30)] };
    const fetcher = (async (path: string) => new Response(JSON.stringify(answer(path)))) as unknown as typeof fetch;
    const levelOf = async (embedded: boolean) => {
      const place = { search: '?lock=province&l=district', pathname: '/' } as Location;
      const past = { replaceState: () => undefined, pushState: () => undefined } as unknown as History;
      const atlas = new Atlas(place, past, embedded, fetcher);
      await atlas.start();
      await atlas.set({ level: 'country' });
      return atlas.resolved?.choice.level.info.code;
    };
    expect([await levelOf(true), await levelOf(false)]).toEqual(['province', 'country']);
  });
});

describe('the citation', () => {
  test('tells who, what, which release, when and where, in either language', async () => {
    const { choice } = chosen();
    const link = 'https://maps.example/?r=2026-11';
    const text = citation(english, offer, choice, link, '2026-12-01');
    expect(text).toBe(
      'National Socio-Economic Registry (2026). toilet_type: flush. Share of household, by district. Release 2026-11, ' +
        `as of 20 November 2026. NSER Maps. Accessed 1 December 2026. Synthetic data.\n${link}`,
    );
    const urdu = citation(await languageOf('ur'), offer, choice, link, '2026-12-01');
    expect(urdu).toContain('قومی سماجی و معاشی رجسٹری');
    expect(urdu).toContain(link);
    expect(urdu).not.toMatch(/\{/);
  });
});

describe('saving', () => {
  const [png] = filesFor();
  const saving = (answer: () => Promise<Response>) => {
    const told: string[] = [];
    const kept: string[] = [];
    const registry = new Registry(answer as unknown as typeof fetch);
    const one = new Saving(
      registry,
      (text) => told.push(text),
      (_, name) => kept.push(name),
    );
    return { told, kept, save: () => (png ? one.save(english, png) : Promise.reject()), one };
  };

  test('keeps the file under a name that tells what it is', async () => {
    const { told, kept, save, one } = saving(async () => new Response('bytes'));
    await Promise.all([save(), save()]);
    expect(kept, 'a second click waits').toEqual(['nser-2026-11-district-household.toilet_type.flush.png']);
    expect(told).toEqual(['Being made: PNG picture …', `Saved: ${kept[0]}`]);
    expect(one.busy).toBeNull();
  });

  test.each([
    [403, 'outside-scope', /^Your agreement does not give this form: PNG picture/],
    [429, 'rationed', /^It did not work: PNG picture\. ./],
    [503, 'unavailable', /^It did not work: PNG picture\. ./],
  ])('tells of %d calmly and keeps nothing', async (status, code, words) => {
    const body = JSON.stringify({ status, code, detail: 'x' });
    const { told, kept, save } = saving(async () => new Response(body, { status }));
    await save();
    expect([told.at(-1), kept]).toEqual([expect.stringMatching(words), []]);
  });

  test('tells when there is no answer', async () => {
    const { told, save } = saving(() => Promise.reject(new Problem(0, 'unavailable', '')));
    await save();
    expect(told.at(-1)).toMatch(/^It did not work/);
  });
});

test('both languages have the same words with the same slots', () => {
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  expect(Object.keys(ur)).toEqual(Object.keys(en));
  for (const [key, text] of Object.entries(en)) {
    expect(slots((ur as Record<string, string>)[key] ?? ''), key).toEqual(slots(text));
  }
});
