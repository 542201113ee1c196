import '../../style/tokens.css';
import '../../style/signs.css';
import '../frame/reading.css';
import '../frame/sections.css';
import { NserAsk } from './nser-ask.ts';

customElements.define('nser-ask', NserAsk);
