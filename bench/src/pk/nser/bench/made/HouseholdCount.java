package pk.nser.bench.made;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import pk.nser.db.demo.DemoRegistry;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.RecordKeys;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.household.Household;
import pk.nser.db.household.Member;
import pk.nser.db.intake.row.Row;
import pk.nser.db.intake.row.RowCheck;
import pk.nser.db.intake.row.RowReader;
import pk.nser.db.intake.village.Villages;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.cube.CountedRows;
import pk.nser.db.release.cube.Counting;
import pk.nser.db.release.cube.Cube;

/** Makes and counts the households of all districts, the largest first, one district a thread. */
final class HouseholdCount {
    private static final long LOOK_SECONDS = 1;

    private final MadeAreas areas;
    private final Path keys;
    private final Counting households;
    private final Counting members;
    private final Holdings holdings = new Holdings();
    private final LongAdder made = new LongAdder();

    /** @param keys folder of the keys of records and CNIC */
    HouseholdCount(MadeAreas areas, Path keys, Catalogue catalogue, ShownTree tree) {
        this.areas = areas;
        this.keys = keys;
        this.households = Counting.begin(CountedRows.HOUSEHOLDS, catalogue, tree);
        this.members = Counting.begin(CountedRows.MEMBERS, catalogue, tree);
    }

    void run(Progress progress) throws ExecutionException, InterruptedException {
        List<DemoRegistry.Part> parts = areas.registry().parts().stream()
                .sorted(Comparator.comparingLong(DemoRegistry.Part::households).reversed())
                .toList();
        progress.begin(
                "making and counting households",
                "households",
                parts.stream().mapToLong(DemoRegistry.Part::households).sum());
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> running = new ArrayList<>();
            parts.forEach(part -> running.add(threads.submit(new District(part))));
            for (Future<?> district : running) {
                while (!isOver(district)) {
                    progress.at(made.sum());
                }
            }
            progress.at(made.sum());
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isOver(Future<?> district) throws ExecutionException, InterruptedException {
        try {
            district.get(LOOK_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** The cube of households; call once, when all were made. */
    Cube households() {
        return households.end(holdings);
    }

    /** The cube of members; call once, when all were made. */
    Cube members() {
        return members.end(List.of());
    }

    private final class District implements Callable<Long> {
        private final DemoRegistry.Part part;
        private final RecordKeys recordKeys = new RecordKeys(KeyFile.read(keys, KeyFile.RECORD));
        private final Counting ofHouseholds = households.beside();
        private final Counting ofMembers = members.beside();
        private final int[] householdRow = new int[CountedRow.HOUSEHOLD_COLUMNS];
        private final int[] memberRow = new int[CountedRow.MEMBER_COLUMNS];

        District(DemoRegistry.Part part) {
            this.part = part;
        }

        @Override
        public Long call() throws IOException {
            RowReader reader = new RowReader(areas.registry().households(part));
            RowCheck check = new RowCheck(
                    Villages.of(areas.villages(part)),
                    BandCutOffs.STANDARD,
                    KeyFile.read(keys, KeyFile.CNIC),
                    this::hear);
            while (reader.next()) {
                check.take(reader);
            }
            check.end();
            return check.households();
        }

        private void hear(Row row) {
            if (row instanceof Row.Accepted accepted) {
                count(accepted.household());
            } else {
                throw new IllegalStateException("the import would refuse a made household: " + row);
            }
        }

        private void count(Household household) {
            CountedRow.household(household, recordKeys.household(household.id()), householdRow);
            ofHouseholds.count(householdRow);
            holdings.add(householdRow);
            for (Member member : household.members()) {
                CountedRow.member(household, member, recordKeys.member(household.id(), member.number()), memberRow);
                ofMembers.count(memberRow);
            }
            made.increment();
        }
    }
}
