package pk.nser.attack.crawl;

/**
 * What is said of a cell.
 *
 * @param count the number, or -1
 * @param status empty beside a number, else why there is none
 * @param share what is said of the share: number, coding and status, as they stand; empty for totals
 */
public record Entry(int count, String status, String share) {
    static final String WITHHELD = "withheld";
    static final String NOT_COLLECTED = "not-collected";
    static final String NOT_OFFERED = "not-offered";

    public boolean isShown() {
        return count >= 0;
    }

    public boolean isHidden() {
        return status.equals(WITHHELD);
    }

    public boolean isNotCollected() {
        return status.equals(NOT_COLLECTED);
    }

    /** True when both say the same count or absence. */
    public boolean agrees(Entry other) {
        return count == other.count && status.equals(other.status);
    }
}
