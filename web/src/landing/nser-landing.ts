import { html, nothing } from 'lit';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import type { Language, Values } from '../i18n/language.ts';
import { type PageName, pageAddress } from '../pages/frame/pageList.ts';
import type { Offer } from '../state/offer.ts';
import en from './en.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };
import './landing.css';

/** Both with the part: words that come later would move what stands below them. */
const words = { en, ur };
const PAGES = ['methodology', 'ask', 'about'] as const satisfies PageName[];
const ROUNDED = 'exact-suppressed';

/**
 * What this is, for somebody who sees it for the first time: beside the map, on a phone below it, and the map can be used all the
 * while. It takes the focus only when it was asked for. Escape closes it from inside, from the map, and where nothing has the focus.
 */
export class NserLanding extends AtlasElement {
  /** Where the focus was when somebody asked for it. */
  private opener: HTMLElement | null = null;
  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.isMeant()) {
      this.close();
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey, true); // before the map lets go of its area
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey, true);
  }

  /** Somebody asked for it. */
  open(): void {
    this.opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  private isMeant(): boolean {
    const { activeElement } = document;
    if (this.contains(activeElement)) {
      return true;
    }
    const onMap = activeElement?.closest('nser-map') && this.atlas.settings.area === '';
    return !document.querySelector('dialog[open]') && (activeElement === document.body || Boolean(onMap));
  }

  /** The focus goes back to where it came from, or on to the map; it stays where it is when it was elsewhere. */
  private close(): void {
    if (this.contains(document.activeElement)) {
      const place = this.opener?.isConnected ? this.opener : document.getElementById('map');
      place?.focus();
    }
    this.tell('leave');
  }

  private tell(name: 'leave' | 'lead' | 'find', detail?: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  protected override render() {
    const { atlas } = this;
    const { offer, language } = atlas;
    if (!offer) {
      return nothing;
    }
    const say = sayIn(language);
    const level = language.inSentence(finestOpen(offer)?.info.label);
    const choose = () => {
      this.tell('leave');
      this.tell('lead', { sheet: 'choose', field: '#pick-dimension' });
    };
    const find = () => {
      this.tell('leave');
      this.tell('find');
    };
    return html`<section class="landing" aria-labelledby="landing-title">
      <header>
        <h2 id="landing-title" tabindex="-1">${say('title')}</h2>
        <button type="button" class="plain" aria-label=${language.say('app.close')} @click=${() => this.close()}>${icons.close}</button>
      </header>
      <div class="landing-text">${texts(offer, say, level)}</div>
      <div class="landing-ways">
        <button type="button" class="primary" data-way="topic" @click=${choose}>${say('topic')}</button>
        <button type="button" data-way="find" @click=${find}>${icons.find}${say('find', { level })}</button>
      </div>
      <nav aria-label=${say('more')}>
        <ul>${PAGES.map((page) => html`<li><a href=${pageAddress(`/${page}`, atlas.settings)}>${say(page)}</a></li>`)}</ul>
      </nav>
    </section>`;
  }
}

type Say = (key: keyof typeof en, values?: Values) => string;

function sayIn(language: Language): Say {
  return (key, values = {}) => language.fill(words[language.code][key], values);
}

/** What it shows and whose it is, that made-up data are that, and how households are protected. */
function texts({ catalogue }: Offer, say: Say, level: string) {
  const { synthetic, profile } = catalogue;
  return html`<p>${say(synthetic ? 'made' : 'source', { level })}</p>
    ${synthetic ? html`<p><strong>${say('demonstration')}</strong></p>` : nothing}
    <p>${say(profile === ROUNDED ? 'rounded' : 'noise')}</p>`;
}

/** The finest level that everybody sees. */
function finestOpen({ levels }: Offer) {
  return levels.filter(({ tree }) => tree === 'public').at(-1);
}
