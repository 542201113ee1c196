import '../style/scatter.css';
import '../style/two.css';
import { NserBothLegend } from '../bivariate/nser-both-legend.ts';
import { NserScatter } from '../scatter/nser-scatter.ts';
import { NserSecondFields } from './nser-second-fields.ts';
import { NserSights } from './nser-sights.ts';

/** The parts of two dimensions at once, fetched when they are first used. @returns the one that the page asks for */
export function defineSights(): CustomElementConstructor {
  customElements.define('nser-second-fields', NserSecondFields);
  customElements.define('nser-both-legend', NserBothLegend);
  customElements.define('nser-scatter', NserScatter);
  return NserSights;
}
