package pk.nser.db.grant.compared;

import pk.nser.oracle.answer.Holding;
import pk.nser.oracle.answer.Request;

/** What is held and what is asked, in the oracle's words. */
record Case(Holding holding, Request request) {}
