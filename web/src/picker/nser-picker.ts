import { html, nothing } from 'lit';
import type { Coded } from '../api/contract.ts';
import { AtlasElement } from '../app/element.ts';
import { icons } from '../app/icons.ts';
import { palettes } from '../figures/palettes.ts';
import type { Choice } from '../state/choice.ts';
import { bandsOf, hasBands } from '../state/choice.ts';
import type { Offer, OfferedLevel } from '../state/offer.ts';
import { ALL_BANDS, AUTOMATIC, MEASURES, type Measure, type Method } from '../state/settings.ts';

interface Entry {
  value: string;
  text: string;
}

/** Everything that can be chosen about the map. */
export class NserPicker extends AtlasElement {
  protected override render() {
    const { offer, resolved, language } = this.atlas;
    if (!offer || !resolved) {
      return nothing;
    }
    const { choice } = resolved;
    return html`<section class="picker" aria-labelledby="picker-title">
      <h2 id="picker-title" class="unseen">${language.say('pick.title')}</h2>
      ${this.dimension(offer, choice)} ${this.category(choice)} ${this.measure(choice)}
      <div class="pair">${this.unit(offer, choice)} ${this.band(offer, choice)}</div>
      ${this.level(offer, choice)}
      <details class="look">
        <summary>${language.say('pick.look')}</summary>
        ${this.look()}
      </details>
    </section>`;
  }

  private dimension(offer: Offer, choice: Choice) {
    const { language, atlas } = { language: this.atlas.language, atlas: this.atlas };
    const groups = offer.catalogue.groups
      .map((group) => ({ group, list: offer.dimensions.filter((one) => one.group === group.code) }))
      .filter(({ list }) => list.length > 0);
    const pick = (event: Event) => {
      const dimension = (event.target as HTMLSelectElement).value;
      void atlas.set({ dimension, category: '', unit: '' });
    };
    return html`<div class="field">
      <label for="pick-dimension">${language.say('pick.dimension')}</label>
      <select id="pick-dimension" @change=${pick}>
        ${groups.map(
          ({ group, list }) => html`<optgroup label=${language.label(group.label)}>
            ${list.map(
              (
                one,
              ) => html`<option value=${one.code} ?selected=${one.code === choice.dimension.code} .selected=${one.code === choice.dimension.code}>
                ${language.label(one.label)}
              </option>`,
            )}
          </optgroup>`,
        )}
      </select>
      <p class="quiet">${language.label(choice.dimension.definition)}</p>
      ${choice.dimension.caveat ? html`<p class="quiet caveat">${language.label(choice.dimension.caveat)}</p>` : nothing}
    </div>`;
  }

  private category(choice: Choice) {
    const { language } = this.atlas;
    const entries = choice.dimension.categories.map((one) => ({ value: one.code, text: language.label(one.label) }));
    return this.select('category', language.say('pick.category'), entries, choice.category.code, (category) => ({
      category,
    }));
  }

  private unit(offer: Offer, choice: Choice) {
    const { language } = this.atlas;
    if (choice.dimension.units.length < 2) {
      return nothing;
    }
    const entries = choice.dimension.units.map((unit) => ({
      value: unit,
      text: language.labelOf(offer.catalogue.units, unit),
    }));
    return this.select('unit', language.say('pick.unit'), entries, choice.unit, (unit) => ({ unit }));
  }

  private band(offer: Offer, choice: Choice) {
    const { language } = this.atlas;
    if (!hasBands(offer, choice.dimension, choice.unit)) {
      return nothing;
    }
    const entries = [
      { value: ALL_BANDS, text: language.say('pick.allBands') },
      ...bandsOf(offer).map((one: Coded) => ({ value: one.code, text: language.label(one.label) })),
    ];
    return this.select('band', language.say('pick.band'), entries, choice.band, (band) => ({ band }));
  }

  private measure(choice: Choice) {
    const { language } = this.atlas;
    return html`<fieldset class="field segments">
      <legend>${language.say('pick.measure')}</legend>
      ${MEASURES.map(
        (measure: Measure) => html`<label>
          <input
            type="radio"
            name="measure"
            value=${measure}
            .checked=${choice.measure === measure}
            @change=${() => this.atlas.set({ measure })}
          /><span>${language.say(`pick.${measure}`)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  private level(offer: Offer, choice: Choice) {
    const { language, settings, resolved } = this.atlas;
    const auto = settings.level === AUTOMATIC || Boolean(resolved?.needsAccess);
    const now = language.label(choice.level.info.plural);
    return html`<fieldset class="field levels">
      <legend>${language.say('pick.level')}</legend>
      <label>
        <input type="radio" name="level" value="auto" .checked=${auto} @change=${() => this.atlas.set({ level: AUTOMATIC })} />
        <span>${auto ? language.say('pick.autoNow', { level: now }) : language.say('pick.auto')}</span>
      </label>
      ${offer.levels.map((level) => this.oneLevel(offer, choice, level))}
      ${offer.levels.some((level) => level.tree === null) ? this.lockedHint() : nothing}
    </fieldset>`;
  }

  private lockedHint() {
    const { language, embedded, session } = this.atlas;
    return html`<p class="locked-hint">
      ${icons.lock}<span>${language.say('pick.locked')}</span>
      ${embedded || session.signedIn ? nothing : html`<button type="button" @click=${this.askToSignIn}>${language.say('session.signIn')}</button>`}
    </p>`;
  }

  private askToSignIn(): void {
    this.dispatchEvent(new CustomEvent('sign-in', { bubbles: true }));
  }

  private oneLevel(offer: Offer, choice: Choice, { info, tree }: OfferedLevel) {
    const { language, settings } = this.atlas;
    const name = language.label(info.plural);
    if (tree === null) {
      return html`<button type="button" class="locked" @click=${this.askToSignIn}>
        ${icons.lock}<span>${name}</span> <span class="unseen">${language.say('pick.locked')}</span>
      </button>`;
    }
    const offered = offer.tree(choice.table, info.code) !== null;
    return html`<label class=${offered ? '' : 'off'}>
      <input
        type="radio"
        name="level"
        value=${info.code}
        ?disabled=${!offered}
        .checked=${settings.level === info.code}
        @change=${() => this.atlas.set({ level: info.code })}
      />
      <span>${name}</span> ${offered ? nothing : html`<small>${language.say('pick.notHere')}</small>`}
    </label>`;
  }

  private look() {
    const { language, settings, shown } = this.atlas;
    const classes = shown?.classes;
    const methods: Entry[] = (classes?.methods ?? []).map((method) => ({
      value: method,
      text: language.say(`method.${method}`),
    }));
    const counts: Entry[] = (classes?.counts ?? []).map((count) => ({
      value: String(count),
      text: language.count(count),
    }));
    const colours: Entry[] = palettes.map((palette) => ({ value: palette.code, text: language.label(palette.label) }));
    const count = classes?.counts.includes(settings.classes) ? settings.classes : (classes?.counts[0] ?? 5);
    return html`
      ${this.select('method', language.say('pick.method'), methods, classes?.method ?? '', (method) => ({ method: method as Method }))}
      <div class="pair">
        ${this.select('classes', language.say('pick.number'), counts, String(count), (text) => ({ classes: Number(text) }))}
        ${this.select('palette', language.say('pick.palette'), colours, settings.palette, (palette) => ({ palette }))}
      </div>
    `;
  }

  private select(
    name: string,
    label: string,
    entries: Entry[],
    current: string,
    change: (value: string) => Parameters<NserPicker['atlas']['set']>[0],
  ) {
    const pick = (event: Event) => void this.atlas.set(change((event.target as HTMLSelectElement).value));
    return html`<div class="field">
      <label for="pick-${name}">${label}</label>
      <select id="pick-${name}" @change=${pick} ?disabled=${entries.length < 2}>
        ${entries.map((entry) => html`<option value=${entry.value} .selected=${entry.value === current}>${entry.text}</option>`)}
      </select>
    </div>`;
  }
}
