import { heading } from '../i18n/words.ts';
import type { Atlas } from '../state/atlas.ts';

/** What style sheets, readers and the browser's window are told of the whole page: language, direction, appearance, kind, title. */
export function markPage({ language, settings, resolved, embedded }: Atlas, tabular: boolean): void {
  const root = document.documentElement;
  if (root.lang !== language.code || root.dir !== language.dir || root.dataset.theme !== settings.theme) {
    // each makes the browser reckon every style anew, the same value too
    root.lang = language.code;
    root.dir = language.dir;
    root.dataset.theme = settings.theme;
  }
  root.classList.toggle('embedded', embedded);
  root.classList.toggle('tabular', tabular);
  root.classList.toggle('finding', settings.find === '1');
  root.classList.toggle('choosing', settings.pick === '1');
  const title = resolved ? heading(language, resolved.choice) : '';
  document.title = title ? language.say('title.document', { title }) : language.say('app.name');
}
