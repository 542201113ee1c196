import { describe, expect, test } from 'vitest';
import { Address } from '../src/state/address.ts';
import { DEFAULTS, type Settings } from '../src/state/settings.ts';

const two: Settings = { ...DEFAULTS, dimension: 'rooms', sight: 'two' };
const both: Settings = { ...two, sight: 'both' };

/** A browser's address and history: entries, and which of them is shown. */
function browser(search: string) {
  const entries = [search];
  let at = 0;
  const place = {
    get search() {
      return entries[at] ?? '';
    },
    pathname: '/',
    hash: '',
  } as Location;
  const past = {
    replaceState: (_data: unknown, _title: string, address: string) => {
      entries[at] = address;
    },
    pushState: (_data: unknown, _title: string, address: string) => {
      at += 1;
      entries.splice(at, entries.length, address);
    },
  } as unknown as History;
  const back = () => {
    at -= 1;
  };
  return { entries, back, address: new Address(place, past) };
}

describe('the history', () => {
  test('has a step for what was changed on purpose', () => {
    const { address, entries } = browser('');
    address.step(DEFAULTS, two);
    address.step(two, both);
    expect(entries.map((entry) => /v=(\w+)/.exec(entry)?.[1])).toEqual([undefined, 'two', 'both']);
  });

  test('keeps a step to which the page is on its way, whatever is drawn late', () => {
    const { address, entries, back } = browser('');
    address.step(DEFAULTS, two);
    address.step(two, both);
    const kept = [...entries];
    back();
    address.write(both);
    expect(entries).toEqual(kept);
    const { query, settings } = address.read();
    expect(settings.sight).toBe('two');
    address.arrived(query);
    address.write({ ...two, palette: 'orrd' });
    expect(entries[1]).toMatch(/v=two.*p=orrd/);
    expect(entries[2]).toBe(kept[2]);
  });
});
