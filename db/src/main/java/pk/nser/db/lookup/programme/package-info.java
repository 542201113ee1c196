/**
 * What programmes ask of the CNIC service (category iii.b): quotas of an agreement, its enrolments' references with their
 * counts, and the suspension of who misses too often. No number is kept.
 */
@NullMarked
package pk.nser.db.lookup.programme;

import org.jspecify.annotations.NullMarked;
