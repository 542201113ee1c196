/**
 * Proofs that withheld cells stay wide, without a solver: units are exchanged between areas on paper, which no equation
 * between tables and areas can notice, since every table is a margin of the units themselves.
 */
@NullMarked
package pk.nser.db.disclosure.audit.exchange;

import org.jspecify.annotations.NullMarked;
