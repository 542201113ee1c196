/**
 * What an agreement allows, decided as a value: {@link pk.nser.db.grant.Decisions#decide} is the one function that every
 * private route asks (access.md 3.2). Knows no database, no clock and no HTTP.
 */
@NullMarked
package pk.nser.db.grant;

import org.jspecify.annotations.NullMarked;
