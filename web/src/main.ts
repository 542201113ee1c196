import './style/tokens.css';
import './style/page.css';
import './style/fields.css';
import './style/reading.css';
import './style/dialog.css';
import './style/phone.css';
import './style/points.css';
import { NserAtlas } from './app/nser-atlas.ts';
import { NserHeader } from './app/nser-header.ts';
import { NserNotice } from './app/nser-notice.ts';
import { NserDetail } from './detail/nser-detail.ts';
import { NserKey } from './legend/nser-key.ts';
import { NserLegend } from './legend/nser-legend.ts';
import { NserPicker } from './picker/nser-picker.ts';
import { NserPointLegend } from './points/nser-point-legend.ts';
import { NserPointPicker } from './points/nser-point-picker.ts';
import { NserRanking } from './ranking/nser-ranking.ts';
import { NserSession } from './session/nser-session.ts';
import { NserShare } from './share/nser-share.ts';

const elements: Record<string, CustomElementConstructor> = {
  'nser-header': NserHeader,
  'nser-notice': NserNotice,
  'nser-picker': NserPicker,
  'nser-key': NserKey,
  'nser-legend': NserLegend,
  'nser-point-legend': NserPointLegend,
  'nser-point-picker': NserPointPicker,
  'nser-detail': NserDetail,
  'nser-ranking': NserRanking,
  'nser-session': NserSession,
  'nser-share': NserShare,
  'nser-atlas': NserAtlas,
};

for (const [name, element] of Object.entries(elements)) {
  customElements.define(name, element);
}

// Should its file fail to come, the rest of the page still shows every figure.
import('./map/elements.ts').then(
  ({ defineMap }) => defineMap(),
  () => document.querySelector<NserAtlas>('nser-atlas')?.missMap(),
);
