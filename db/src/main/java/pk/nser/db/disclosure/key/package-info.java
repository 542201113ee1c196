/** The secret keys of a registry, which live in files, and the permanent keys of its records. */
@NullMarked
package pk.nser.db.disclosure.key;

import org.jspecify.annotations.NullMarked;
