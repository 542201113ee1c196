/**
 * The process of protocol sections 4.1 and 5 as a table: who may take a request from which state to which (R18, R28). The
 * table is data, read by the code that moves requests, by the test that walks every cell, and by people. Knows no
 * database and no clock.
 */
@NullMarked
package pk.nser.db.sharing.process;

import org.jspecify.annotations.NullMarked;
