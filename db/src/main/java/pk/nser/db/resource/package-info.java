/** What the build brings along beside its classes. */
@NullMarked
package pk.nser.db.resource;

import org.jspecify.annotations.NullMarked;
