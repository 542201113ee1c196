/** Quotas of agreements: households over their life, rows a day (R15). Reserved before anything is delivered. */
@NullMarked
package pk.nser.db.sharing.quota;

import org.jspecify.annotations.NullMarked;
