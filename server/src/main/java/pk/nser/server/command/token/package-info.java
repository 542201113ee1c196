/** The command {@code token}: issuing, revoking and listing. */
@NullMarked
package pk.nser.server.command.token;

import org.jspecify.annotations.NullMarked;
