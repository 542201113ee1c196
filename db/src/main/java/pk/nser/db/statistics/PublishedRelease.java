package pk.nser.db.statistics;

import java.time.LocalDate;

/** A release that is served. */
public record PublishedRelease(String id, String line, String areasVersion, LocalDate asOf, String profile) {}
