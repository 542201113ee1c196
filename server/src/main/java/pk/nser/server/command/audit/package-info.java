/** Commands of whoever keeps watch over the audit log. */
@NullMarked
package pk.nser.server.command.audit;

import org.jspecify.annotations.NullMarked;
