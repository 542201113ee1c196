import '../style/tokens.css';
import './methodology.css';
import { NserMethodology } from './nser-methodology.ts';

customElements.define('nser-methodology', NserMethodology);
