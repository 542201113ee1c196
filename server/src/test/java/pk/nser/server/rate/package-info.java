@NullMarked
package pk.nser.server.rate;

import org.jspecify.annotations.NullMarked;
