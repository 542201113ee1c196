import '../../style/tokens.css';
import '../../style/signs.css';
import '../frame/reading.css';
import '../frame/sections.css';
import { NserAccessibility } from './nser-accessibility.ts';

customElements.define('nser-accessibility', NserAccessibility);
