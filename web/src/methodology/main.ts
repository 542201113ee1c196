import '../style/tokens.css';
import '../style/signs.css';
import '../pages/frame/reading.css';
import { NserMethodology } from './nser-methodology.ts';

customElements.define('nser-methodology', NserMethodology);
