/** {@code /lookup}: the poverty level of one CNIC for everybody, scores for programmes with an agreement (iii.a, iii.b). */
@NullMarked
package pk.nser.server.lookup;

import org.jspecify.annotations.NullMarked;
