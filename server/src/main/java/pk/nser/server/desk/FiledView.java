package pk.nser.server.desk;

import java.util.List;

/** The numbers of the drafts into which a form was split, in the order of its categories. */
record FiledView(List<Integer> requests) {}
