/**
 * What a request costs (protocol Annexes II and III; R28 to R33): a {@link pk.nser.db.sharing.price.Quote} before the
 * agreement, a {@link pk.nser.db.sharing.price.Charge} for what was delivered under it. All amounts are whole paisa in
 * 64 bits, nothing is ever rounded. Knows no database, no clock and nothing of the rest of {@code sharing}.
 */
@NullMarked
package pk.nser.db.sharing.price;

import org.jspecify.annotations.NullMarked;
