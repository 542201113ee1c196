/**
 * The queue of the worker: what was asked for, what is being done, and how it ended. Knows what a job is called, and
 * nothing of how it is done.
 */
@NullMarked
package pk.nser.db.job;

import org.jspecify.annotations.NullMarked;
