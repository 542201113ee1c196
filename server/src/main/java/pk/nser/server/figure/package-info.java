/** Released figures as JSON for maps and as CSV for tables. */
@NullMarked
package pk.nser.server.figure;

import org.jspecify.annotations.NullMarked;
