/** Signed agreements as rows of {@code app.agreement}, read into the scopes that decisions are made by (R15, R21). */
@NullMarked
package pk.nser.db.agreement;

import org.jspecify.annotations.NullMarked;
