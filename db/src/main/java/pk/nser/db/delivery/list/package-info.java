/**
 * Makes the rows of lists of beneficiaries (categories iv and v): members by name and address out of the published base of a
 * line (protocol 4.2.4 iv and v).
 */
@NullMarked
package pk.nser.db.delivery.list;

import org.jspecify.annotations.NullMarked;
