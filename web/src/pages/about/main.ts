import '../../style/tokens.css';
import '../../style/signs.css';
import '../frame/reading.css';
import '../frame/sections.css';
import { NserAbout } from './nser-about.ts';

customElements.define('nser-about', NserAbout);
