import 'leaflet/dist/leaflet.css';
import '../style/map.css';
import { NserMap } from './nser-map.ts';
import { NserMapMessage } from './nser-map-message.ts';
import { NserTip } from './nser-tip.ts';

/** The map's elements: a file of their own, so that the first figures are asked for before Leaflet has been read. */
export function defineMap(): void {
  customElements.define('nser-tip', NserTip);
  customElements.define('nser-map-message', NserMapMessage);
  customElements.define('nser-map', NserMap);
}
