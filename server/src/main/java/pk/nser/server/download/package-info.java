/** Files of records for the holder of an agreement. Making them is a command's work, in another process. */
@NullMarked
package pk.nser.server.download;

import org.jspecify.annotations.NullMarked;
