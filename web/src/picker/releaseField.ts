import { nothing } from 'lit';
import type { Atlas } from '../state/atlas.ts';
import { choiceField } from './choiceField.ts';

/** Which release is shown; nothing to choose while there is one. */
export function releaseField(atlas: Atlas) {
  const { language, releases, offer } = atlas;
  if (!releases || !offer || releases.releases.length < 2) {
    return nothing;
  }
  const entries = releases.releases.map(({ id, asOf }) => ({
    value: id,
    text: language.say('pick.releaseOf', { release: id, asOf: language.date(asOf) }),
  }));
  const change = (id: string) => ({ release: id === releases.current ? '' : id });
  return choiceField(atlas, 'release', language.say('pick.release'), entries, offer.catalogue.release, change);
}
