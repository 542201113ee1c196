import '../../style/tokens.css';
import '../../style/signs.css';
import '../frame/reading.css';
import '../frame/sections.css';
import { NserDictionary } from './nser-dictionary.ts';

customElements.define('nser-dictionary', NserDictionary);
