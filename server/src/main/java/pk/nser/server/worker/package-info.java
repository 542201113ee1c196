/**
 * The second process (design.md 5): takes jobs from the queue one at a time, and does what is due by the clock. Answers
 * nobody; what it is given to do its work with comes from {@code WorkerWiring}.
 */
@NullMarked
package pk.nser.server.worker;

import org.jspecify.annotations.NullMarked;
