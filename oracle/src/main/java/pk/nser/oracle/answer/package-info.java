/** The slow, plain judgement of one request: refused for these reasons, or exactly these items. */
@NullMarked
package pk.nser.oracle.answer;

import org.jspecify.annotations.NullMarked;
