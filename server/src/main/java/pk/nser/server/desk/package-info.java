/** The addresses of the unit and of those who ask: requests, their steps, agreements. Each officer by a token of kind M. */
@NullMarked
package pk.nser.server.desk;

import org.jspecify.annotations.NullMarked;
