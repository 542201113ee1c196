/** The command {@code catalogue}: what a release line counts besides what every line does. */
@NullMarked
package pk.nser.server.command.catalogue;

import org.jspecify.annotations.NullMarked;
