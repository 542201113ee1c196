/** Points of agreements as the worker leaves them, and the tests of their reader. */
@NullMarked
package pk.nser.db.delivery.point;

import org.jspecify.annotations.NullMarked;
