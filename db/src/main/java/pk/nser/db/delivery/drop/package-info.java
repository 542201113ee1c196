/** The end of what agreements were given, and of what killed runs left. */
@NullMarked
package pk.nser.db.delivery.drop;

import org.jspecify.annotations.NullMarked;
