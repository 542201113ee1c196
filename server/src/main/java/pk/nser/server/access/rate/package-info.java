/** How fast one agreement or one network is answered, so that none of them keeps the others waiting. */
@NullMarked
package pk.nser.server.access.rate;

import org.jspecify.annotations.NullMarked;
