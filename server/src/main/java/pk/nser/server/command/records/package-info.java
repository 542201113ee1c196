/** The commands {@code institution} and {@code delivery}: who receives records, and the files that are made for them. */
@NullMarked
package pk.nser.server.command.records;

import org.jspecify.annotations.NullMarked;
