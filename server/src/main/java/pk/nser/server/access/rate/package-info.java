/** How fast one agreement is answered, so that none of them keeps the others waiting. */
@NullMarked
package pk.nser.server.access.rate;

import org.jspecify.annotations.NullMarked;
