/**
 * Who may be given records, and how much of the locked dimensions (protocol 4.2.3; disclosure.md 2.8). Grants of
 * aggregates do not come here: one-way tables are exempt from the ledger.
 */
@NullMarked
package pk.nser.db.sharing;

import org.jspecify.annotations.NullMarked;
