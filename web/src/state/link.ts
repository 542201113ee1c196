import { ALL_KEYS, type Setting, type Settings } from './settings.ts';

/*
 * The share link: query parameters of the page's address, all optional. Unknown keys are ignored; a value that cannot
 * be is left out and reported. What only the catalogue can judge is judged by resolve().
 */
export interface ReadLink {
  settings: Partial<Settings>;
  /** The keys whose values were not understood. */
  wrong: string[];
}

export function readLink(search: string): ReadLink {
  const settings: Partial<Settings> = {};
  const wrong: string[] = [];
  const given = new URLSearchParams(search);
  for (const [setting, key] of ALL_KEYS) {
    const text = given.get(key.link);
    if (text === null || text === '') {
      continue;
    }
    const value = key.read(text);
    if (value === undefined) {
      wrong.push(key.link);
    } else {
      Object.assign(settings, { [setting]: value });
    }
  }
  return { settings, wrong };
}

/** The query string of these settings, without the leading question mark; usual values are left out. */
export function writeLink(settings: Settings): string {
  const texts = ALL_KEYS.map(([setting, key]) => [key.link, key.write(settings[setting]), key.write(key.usual)]);
  const chosen = texts.filter(([, text, usual]) => text !== usual);
  return chosen
    .map(([link, text = '']) => `${link}=${encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%2C', ',')}`)
    .join('&');
}

/** Do these differ in something that is changed on purpose? */
export function differOnPurpose(before: Settings, after: Settings): boolean {
  const deliberate = ALL_KEYS.filter(([, key]) => key.deliberate);
  return deliberate.some(([setting, key]) => key.write(before[setting]) !== key.write(after[setting]));
}

const LOOKS: readonly Setting[] = ['lang', 'theme'];

/** Does a link ask for something to be shown? Language and appearance alone do not, nor does what is no key of ours. */
export function asksForView(search: string): boolean {
  const given = new URLSearchParams(search);
  return ALL_KEYS.some(([setting, { link }]) => given.get(link) && !LOOKS.includes(setting));
}
