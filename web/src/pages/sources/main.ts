import '../../style/tokens.css';
import '../../style/signs.css';
import '../frame/reading.css';
import '../frame/sections.css';
import { NserSources } from './nser-sources.ts';

customElements.define('nser-sources', NserSources);
