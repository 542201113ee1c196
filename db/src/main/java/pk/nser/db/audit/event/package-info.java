/** What an event of the audit log may hold (access.md 3.5), refused by construction when it holds anything else. */
@NullMarked
package pk.nser.db.audit.event;

import org.jspecify.annotations.NullMarked;
