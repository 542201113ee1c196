package pk.nser.server.command.records;

import pk.nser.db.delivery.DeliveryMaking;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;
import pk.nser.server.command.Failure;

/** What {@code delivery} works with. */
public record DeliveryDesk(DeliveryMaking making, Releases releases) {
    /** Makes a file from the base of the line that is served. */
    public DeliveryMaking.Made make(int agreement) {
        PublishedRelease release = releases.published().stream()
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.REFUSED, "no release is published yet: ./nser release build and publish come first"));
        return making.make(agreement, release);
    }
}
