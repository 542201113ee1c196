package pk.nser.db.lookup.refresh;

/**
 * What a filling gave.
 *
 * @param answered numbers for which there is now an answer
 * @param ambiguous numbers left out because they stand at more than one member
 */
public record LookupReport(long answered, long ambiguous) {}
