import type { AreaInfo, Catalogue, Figures } from '../../src/api/contract.ts';

const label = (text: string) => ({ en: text, ur: `${text} (ur)` });
const code = (text: string) => ({ code: text, label: label(text) });

/** A small catalogue: two topics, districts for everybody, union councils for a token. */
export function catalogue(gives: string[] = ['country', 'province', 'district']): Catalogue {
  const levels = ['country', 'province', 'district', 'union_council'];
  const dimension = (name: string, units: string[], categories: string[], banded: boolean) => ({
    ...code(name),
    section: 'i',
    group: 'g',
    definition: label('definition'),
    units,
    multiple: false,
    locked: false,
    priced: false,
    sensitive: false,
    categories: categories.map(code),
    tables: units.flatMap((unit) =>
      banded
        ? [
            { key: `${unit}.${name}`, areaLevels: gives },
            { key: `${unit}.poverty_band.${name}`, areaLevels: gives },
            { key: `${unit}.gender.${name}`, areaLevels: ['union_council'] },
            {
              key: `${unit}.${name}.rooms`,
              areaLevels: ['district'],
              name: label('Analysis'),
              purpose: 'Survey',
            },
            { key: `${unit}.${name}_heads`, areaLevels: gives, measure: 'sum' as const },
          ]
        : [{ key: `${unit}.poverty_band`, areaLevels: gives }],
    ),
  });
  return {
    release: '2026-11',
    line: 'main',
    asOf: '2026-11-20',
    areas: 'demo-main',
    synthetic: true,
    bounds: [60, 23, 78, 38],
    boundarySet: {
      id: 'demo',
      title: label('Demo'),
      publisher: 'p',
      licence: 'l',
      attribution: 'a',
      disclaimer: label('d'),
      official: false,
    },
    areaLevels: levels.map((level) => ({
      ...code(level),
      plural: label(`${level}s`),
      access: gives.includes(level) ? 'public' : 'needs-access',
      minZoom: level === 'union_council' ? 7 : 2,
      maxZoom: 10,
    })),
    groups: [code('g')],
    units: [code('household'), code('person')],
    absences: [],
    dimensions: [
      dimension('poverty_score', ['household', 'person'], ['ultra_poor', 'poor', 'well_off'], false),
      dimension('toilet_type', ['household'], ['flush', 'none'], true),
      dimension('gender', ['person'], ['female', 'male'], true),
    ],
  };
}

export function area(id: number, east: number, north: number, more: Partial<AreaInfo> = {}): AreaInfo {
  return {
    id,
    code: `PK${id}`,
    name: { en: `Area ${id}`, ur: `علاقہ ${id}` },
    parent: 'PK',
    at: [east, north],
    bounds: [east - 0.5, north - 0.5, east + 0.5, north + 0.5],
    ...more,
  };
}

/** Four areas: two with values, one withheld, one where nothing was collected. */
export function figures(): Figures {
  return {
    release: '2026-11',
    table: 'household.toilet_type',
    areaLevel: 'district',
    unit: 'household',
    ids: [1, 2, 3, 4],
    categories: ['flush', 'none'],
    values: [
      [900, 100],
      [300, 700],
      [null, null],
      [null, null],
    ],
    totals: [1000, 1000, 60, null],
    shares: [
      [90, 10],
      [30, 70],
      [null, null],
      [null, null],
    ],
    coded: [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    status: [
      [null, null],
      [null, null],
      ['withheld', 'withheld'],
      ['not-collected', 'not-collected'],
    ],
    shareStatus: [
      [null, null],
      [null, null],
      ['withheld', 'withheld'],
      ['not-collected', 'not-collected'],
    ],
    asOf: ['2026-Q4', '2026-Q4', '2026-Q4', '2026-Q4'],
    breaks: {
      count: {
        quantile: { '3': { flush: [400, 800], none: [200, 500] }, '5': { flush: [1, 2, 3, 4], none: [1, 2, 3, 4] } },
      },
      share: { fixed: { '5': [10, 20, 35, 50] }, equal: { '3': { flush: [50, 70], none: [30, 50] } } },
    },
  };
}
