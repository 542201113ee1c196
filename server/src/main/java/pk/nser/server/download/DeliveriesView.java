package pk.nser.server.download;

import java.util.List;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.server.access.Tree;

/** The files of one agreement, the newest first. */
record DeliveriesView(List<Entry> deliveries) {
    /**
     * One file.
     *
     * @param href where it is fetched
     * @param sha256 lower-case hex
     * @param madeAt ISO 8601
     */
    record Entry(
            int id,
            String file,
            String href,
            String line,
            String release,
            long rows,
            long bytes,
            String sha256,
            String madeAt) {}

    static DeliveriesView of(List<Delivery> deliveries) {
        return new DeliveriesView(deliveries.stream()
                .map(one -> new Entry(
                        one.id(),
                        one.file(),
                        Tree.PRIVATE.path("deliveries/" + one.id() + "/" + one.file()),
                        one.line(),
                        one.release(),
                        one.rows(),
                        one.bytes(),
                        one.sha256(),
                        one.madeAt().toString()))
                .toList());
    }
}
