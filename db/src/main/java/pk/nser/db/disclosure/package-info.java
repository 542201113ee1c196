/**
 * Disclosure control: what may be said of a group of households (disclosure.md). The only maker of a {@link
 * pk.nser.db.disclosure.Figure}; knows no database.
 */
@NullMarked
package pk.nser.db.disclosure;

import org.jspecify.annotations.NullMarked;
