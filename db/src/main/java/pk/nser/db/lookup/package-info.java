/**
 * The CNIC service (protocol 4.2.4 iii): from the number of an identity card to the poverty level or the score of the
 * household it stands in, one number at a time, and nothing else.
 */
@NullMarked
package pk.nser.db.lookup;

import org.jspecify.annotations.NullMarked;
