/**
 * The commands of the program, each with its words and its failures as one line. Parts are given to them by {@code
 * Wiring}; nothing here makes one.
 */
@NullMarked
package pk.nser.server.command;

import org.jspecify.annotations.NullMarked;
