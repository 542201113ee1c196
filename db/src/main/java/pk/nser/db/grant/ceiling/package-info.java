/** The most that each sharing category may ever give, whoever signs what (protocol 4.2.4 and Figure 4). Knows no database. */
@NullMarked
package pk.nser.db.grant.ceiling;

import org.jspecify.annotations.NullMarked;
