/** What one agreement, or a token made from it, allows: values alone (R15). */
@NullMarked
package pk.nser.db.grant.scope;

import org.jspecify.annotations.NullMarked;
