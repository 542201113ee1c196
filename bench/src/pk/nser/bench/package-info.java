/**
 * The measurements of {@code ./nser bench}: each is a ratio of our work to the same work of a plain tool, both done in
 * the same run. Compiled by the launcher against the built product; no part of it.
 */
@NullMarked
package pk.nser.bench;

import org.jspecify.annotations.NullMarked;
