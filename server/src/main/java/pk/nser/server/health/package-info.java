/** What the operator and the supervisor ask: is it alive, is it ready, how much does it do. */
@NullMarked
package pk.nser.server.health;

import org.jspecify.annotations.NullMarked;
