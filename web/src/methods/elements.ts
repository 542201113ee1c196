import { NserPair } from '../pairs/nser-pair.ts';
import { NserMethods } from './nser-methods.ts';

/** The fields of the picker that are not there at first. @returns the one that the page asks for */
export function defineFields(): CustomElementConstructor {
  customElements.define('nser-pair', NserPair);
  return NserMethods;
}
