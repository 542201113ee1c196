package pk.nser.server.download;

import java.util.List;
import pk.nser.db.delivery.made.Delivery;
import pk.nser.db.delivery.made.DeliveryFolder;
import pk.nser.db.job.Job;
import pk.nser.db.job.JobKind;

/** The files of one agreement and what was asked for, the newest first. */
record DeliveriesView(List<Entry> deliveries, List<JobView> jobs) {
    /**
     * One file.
     *
     * @param href where it is fetched
     * @param manifest where its manifest is fetched
     * @param epsg code of the system of its places; 4326 when it has none
     * @param sha256 lower-case hex
     * @param madeAt ISO 8601
     */
    record Entry(
            int id,
            String file,
            String href,
            String manifest,
            String format,
            String mediaType,
            int epsg,
            String line,
            String release,
            long rows,
            long bytes,
            String sha256,
            String madeAt) {
        private static Entry of(Delivery one) {
            String folder = DeliveryRoutes.PATH + "/" + one.id() + "/";
            return new Entry(
                    one.id(),
                    one.file(),
                    folder + one.file(),
                    folder + DeliveryFolder.manifest(one.file()),
                    one.format().code(),
                    one.format().mediaType(),
                    one.epsg(),
                    one.line(),
                    one.release(),
                    one.rows(),
                    one.bytes(),
                    one.sha256(),
                    one.madeAt().toString());
        }
    }

    static DeliveriesView of(List<Delivery> deliveries, List<Job> jobs) {
        return new DeliveriesView(
                deliveries.stream().map(Entry::of).toList(),
                jobs.stream()
                        .filter(job -> job.kind() == JobKind.DELIVERY)
                        .map(JobView::of)
                        .toList());
    }
}
