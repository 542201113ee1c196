package pk.nser.db.disclosure.audit;

import pk.nser.db.disclosure.audit.linked.Layout;

/**
 * A withheld cell for which no certificate was found, and what linear programming then found.
 *
 * @param node area node
 * @param cell position in the {@link Layout}
 * @param width of its range as an attacker can narrow it, -1 while not known
 */
public record Narrowed(int node, int cell, double width) {}
