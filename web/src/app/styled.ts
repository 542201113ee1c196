import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

/** CSS properties by their CSS names. */
export type Styles = Readonly<Record<string, string>>;

/** Sets styles property by property: the content policy forbids the style attribute, which Lit's styleMap begins with. */
class StyledDirective extends Directive {
  private before: Styles = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) {
      throw new Error('styled() stands inside a tag');
    }
  }

  render(_styles: Styles): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Styles]): unknown {
    const { style } = element as HTMLElement;
    for (const name of Object.keys(this.before)) {
      if (!(name in styles)) {
        style.removeProperty(name);
      }
    }
    for (const [name, value] of Object.entries(styles)) {
      if (this.before[name] !== value) {
        style.setProperty(name, value);
      }
    }
    this.before = styles;
    return noChange;
  }
}

export const styled = directive(StyledDirective);
