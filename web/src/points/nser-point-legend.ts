import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import '../style/points.css';
import { styled } from '../app/styled.ts';
import { coloursOf } from '../figures/palettes.ts';
import type { MessageKey } from '../i18n/language.ts';
import { BIN_BREAKS, COLOURS, type GeoTags, type InView, SIGNS } from './geotags.ts';

const WORDS: Record<(typeof SIGNS)[number], [MessageKey, MessageKey | null]> = {
  several: ['geotags.several', null],
  withheld: ['legend.withheld', 'geotags.withheldHint'],
  'not-collected': ['legend.not-collected', 'legend.not-collectedHint'],
  'not-applicable': ['geotags.not-applicable', null],
};

/** What dots and squares mean, and what a point is not. */
export class NserPointLegend extends AtlasElement {
  protected override render() {
    const { geotags, language } = this.atlas;
    if (!geotags) {
      return nothing;
    }
    const { fault, inView } = geotags;
    return html`<section class="legend points" aria-labelledby="point-legend-title">
      <h2 id="point-legend-title">${this.heading(geotags)}</h2>
      ${fault ? html`<p class="point-fault" role="status">${language.say(fault)}</p>` : this.classes(geotags, inView)}
      <p class="quiet">${language.say('geotags.note')}</p>
    </section>`;
  }

  private heading({ inView, dimension }: GeoTags): string {
    const { language } = this.atlas;
    if (inView?.kind === 'bins') {
      return language.say('geotags.bins');
    }
    return dimension ? language.label(dimension.label) : language.say('legend.title');
  }

  private classes(geotags: GeoTags, inView: InView | null) {
    const { language } = this.atlas;
    if (inView?.kind === 'bins') {
      return geotags.minZoom > 0
        ? html`<p class="quiet">${language.say('geotags.closer')}</p>`
        : html`<ul class="classes">${this.bins()}</ul>
            <p class="quiet">${language.say('geotags.closer')}</p>`;
    }
    const { dimension } = geotags;
    return html`<ul class="classes">
        ${dimension?.categories.map((category, i) => this.row('dot', COLOURS[i % COLOURS.length] ?? '', language.label(category.label), ''))}
        ${SIGNS.filter((sign) => inView?.marks.has(sign)).map((sign) => {
          const [text, hint] = WORDS[sign];
          return this.row(`dot ${sign}`, '', language.say(text), hint ? language.say(hint) : '');
        })}
      </ul>
      ${
        inView && inView.of > inView.shown
          ? html`<p class="quiet" role="status">${language.say('geotags.thinned', { shown: language.count(inView.shown), of: language.count(inView.of) })}</p>`
          : nothing
      }`;
  }

  private bins() {
    const { language, settings } = this.atlas;
    const colours = coloursOf(settings.palette, BIN_BREAKS.length + 1);
    return colours.map((colour, i) => {
      const from = BIN_BREAKS[i - 1] ?? 1;
      const to = BIN_BREAKS[i];
      const text =
        to === undefined
          ? language.say('legend.from', { from: language.count(from) })
          : language.say('legend.between', { from: language.count(from), to: language.count(to - 1) });
      return this.row('', colour, text, '');
    });
  }

  private row(kind: string, colour: string, text: string, hint: string) {
    return html`<li>
      <span class="swatch ${kind}" ${styled(colour ? { background: colour } : {})}></span>
      <span class="class-text">${text}${hint ? html` <small>${hint}</small>` : nothing}</span>
    </li>`;
  }
}
