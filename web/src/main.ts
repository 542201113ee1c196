import './style/tokens.css';
import './style/signs.css';
import './style/base.css';
import './style/header.css';
import './style/frame.css';
import './style/fields.css';
import './style/levels.css';
import './style/legend.css';
import './style/detail.css';
import './style/ranking.css';
import './style/message.css';
import './style/phone.css';
import './style/adapt.css';
import './style/print.css';
import { NserAtlas } from './app/nser-atlas.ts';
import { NserHeader } from './app/nser-header.ts';
import { NserNotice } from './app/nser-notice.ts';
import { pause } from './app/slices.ts';
import { mapUsable } from './app/usable.ts';
import { NserDetail } from './detail/nser-detail.ts';
import { holdLetters } from './i18n/letters.ts';
import { NserKey } from './legend/nser-key.ts';
import { NserLegend } from './legend/nser-legend.ts';
import { NserPicker } from './picker/nser-picker.ts';
import { NserRanking } from './ranking/nser-ranking.ts';
import { isTable } from './state/pageLink.ts';

/** What the first view needs; the others are in app/lazy.ts. */
const elements: Record<string, CustomElementConstructor> = {
  'nser-header': NserHeader,
  'nser-notice': NserNotice,
  'nser-picker': NserPicker,
  'nser-key': NserKey,
  'nser-legend': NserLegend,
  'nser-detail': NserDetail,
  'nser-ranking': NserRanking,
  'nser-atlas': NserAtlas,
};

const usable = mapUsable();
holdLetters(usable);

// Reading the programs is one task of a slow phone, and the first drawing another.
const begun = pause(true).then(() => {
  for (const [name, element] of Object.entries(elements)) {
    customElements.define(name, element);
  }
});

// Should its file fail to come, the rest of the page still shows every figure. The table's page has no map.
if (!isTable(window.location.pathname)) {
  Promise.all([import('./map/elements.ts'), begun]).then(
    ([{ defineMap }]) => defineMap(),
    () => document.querySelector<NserAtlas>('nser-atlas')?.missMap(),
  );
}

// What does not come is done without: the page says so itself where it matters.
usable
  .then(() => import('./app/later.ts'))
  .then(
    ({ later }) => {
      const page = document.querySelector<NserAtlas>('nser-atlas');
      if (page) {
        later(page.atlas);
      }
    },
    () => undefined,
  );
