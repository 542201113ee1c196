package pk.nser.db.lookup.ration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.connection.Role;
import pk.nser.db.lookup.CnicHash;
import pk.nser.db.lookup.Levels;
import pk.nser.db.lookup.People;

/**
 * Somebody has 10,000 addresses, each in a network of its own, does every proof of work, and tries numbers all day in a
 * registry in which one number of a thousand is somebody's (access.md 3.6, goal 9): at most 60 are found. The rations,
 * the look-up and the database are the real ones; the proofs are taken as done.
 */
class EnumerationTest {
    private static final int ADDRESSES = 10_000;
    private static final int IN_THOUSAND = 1_000;
    private static final int NUMBERS = 100_000;
    private static final int THREADS = 4;
    private static final int MOST = 60;

    @Test
    void tenThousandAddressesHarvestFewNumbersInADay(@TempDir Path folder) {
        try (RationBook book = new RationBook("harvest", folder)) {
            register(book);
            Levels levels = new Levels(book.databases.pools().of(Role.CNIC));
            AtomicInteger next = new AtomicInteger();
            AtomicInteger found = new AtomicInteger();
            AtomicInteger tried = new AtomicInteger();
            RationBook.atOnce(THREADS, thread -> {
                int number = next.getAndIncrement();
                for (int address = thread; address < ADDRESSES; address += THREADS) {
                    number = askUntilRefused(book, levels, address, number, next, found, tried);
                }
                return thread;
            });
            System.out.printf(
                    "harvest of %,d addresses in one day at 1 in %,d: %d numbers, %,d tried, %s misses in the hour with"
                            + " most%n",
                    ADDRESSES, IN_THOUSAND, found.get(), tried.get(), book.text("select max(misses) from ration.hour"));
            assertThat(tried.get()).as("all of them ask").isGreaterThanOrEqualTo(5 * ADDRESSES);
            assertThat(found.get()).isBetween(1, MOST);
        }
    }

    /** Somewhere in each thousand one person. */
    private static void register(RationBook book) {
        People people = new People(book.databases, book.key).household(1, 9, 1);
        Random random = new Random(7);
        for (int thousand = 0; thousand < NUMBERS / IN_THOUSAND; thousand++) {
            people.run(
                    "insert into reg.identity values (1, ?, null, ?, null)",
                    thousand + 1,
                    book.number(thousand * IN_THOUSAND + random.nextInt(IN_THOUSAND))
                            .bytes());
        }
        people.fill(People.DAY);
    }

    /**
     * Every address begins at a time of its own and leaves twenty seconds between calls. Takes and returns a number that
     * was not yet tried, so that each is tried once and none is left out.
     */
    private static int askUntilRefused(
            RationBook book,
            Levels levels,
            int address,
            int first,
            AtomicInteger next,
            AtomicInteger found,
            AtomicInteger tried) {
        Instant at = Instant.parse("2026-11-26T19:00:00Z").plus(Duration.ofSeconds(address * 8L));
        Network network = RationBook.network("10." + address / 256 + "." + address % 256 + ".1");
        int untried = first;
        while (true) {
            CnicHash number = book.number(untried);
            Taking taking = book.rations().take(network, number, at, book.work());
            if (taking.verdict() != Verdict.TAKEN) {
                assertThat(taking.verdict()).isEqualTo(Verdict.MISSES);
                return untried;
            }
            boolean answered = levels.level(number).orElseThrow().value().isPresent();
            book.rations().settle(taking, answered);
            tried.incrementAndGet();
            found.addAndGet(answered ? 1 : 0);
            at = at.plusSeconds(20);
            untried = next.getAndIncrement();
        }
    }
}
