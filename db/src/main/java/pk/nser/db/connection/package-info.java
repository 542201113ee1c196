/**
 * Pools by database role, transactions and migrations: the only way to either database.
 *
 * <p>Every role logs in for itself; nobody can SET ROLE (access.md 3.3). A process opens only the pools whose password
 * files it was given.
 */
@NullMarked
package pk.nser.db.connection;

import org.jspecify.annotations.NullMarked;
