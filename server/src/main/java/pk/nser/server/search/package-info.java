/** Areas by their English, Urdu or Roman name, spelled as people spell them, or by their code. */
@NullMarked
package pk.nser.server.search;

import org.jspecify.annotations.NullMarked;
