/**
 * Where geo-tagged households may be said to be (disclosure.md 2.9, category viii): a union council is cut into leaves of
 * at least ten households, and a household's point is drawn anew inside its leaf for every grant. Knows no database.
 */
@NullMarked
package pk.nser.db.disclosure.leaf;

import org.jspecify.annotations.NullMarked;
