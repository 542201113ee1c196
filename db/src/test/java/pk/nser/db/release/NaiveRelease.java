package pk.nser.db.release;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.RecordKeys;
import pk.nser.db.release.fixture.TestHouse;

/**
 * The same release made the slow way from households in memory, sharing no code with the build: used to compare every
 * cell of every table and area.
 */
final class NaiveRelease {
    private static final long[] CUMULATIVE = {
        10035918L,
        49025637L,
        167379040L,
        448083314L,
        968264855L,
        1721444341L,
        2573522955L,
        3326702441L,
        3846883982L,
        4127588256L,
        4245941659L,
        4284931378L,
        4294967296L
    };

    private final List<TestHouse> houses;
    private final RecordKeys recordKeys;
    private final Map<Long, Integer> keys = new HashMap<>();
    private final Mac noise;

    NaiveRelease(List<TestHouse> houses, RecordKeys recordKeys) throws GeneralSecurityException {
        this.houses = houses;
        this.recordKeys = recordKeys;
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (100 + i);
        }
        this.noise = Mac.getInstance("HmacSHA256");
        noise.init(new SecretKeySpec(key, "HmacSHA256"));
    }

    /** A set of units: how many, and the sum of their keys. */
    private static final class Cell {
        long n;
        long s;

        void add(int key) {
            n++;
            s += Integer.toUnsignedLong(key);
        }
    }

    /** The households of the area made of these villages. */
    List<TestHouse> in(Predicate<String> villages) {
        return houses.stream().filter(h -> villages.test(h.village)).toList();
    }

    /** The stored cells of a table for an area of a level that holds these households. */
    int[] cells(Table table, AreaLevel level, List<TestHouse> held, boolean notCollected) {
        int width = 1 + table.categories();
        int[] stored = new int[table.cells()];
        long smallest = Map.of(AreaLevel.VILLAGE, 40, AreaLevel.UNION_COUNCIL, 100, AreaLevel.TEHSIL, 500)
                .getOrDefault(level, 0);
        boolean small = held.size() < smallest;
        Cell[][] cells = count(table, held);
        for (int band = 0; band < table.bands(); band++) {
            for (int i = 0; i < width; i++) {
                Cell cell = cells[table.key().banded() ? 1 + band : 0][i];
                boolean sensitive = table.dimension().code().equals("disability") && i > 0;
                long k = sensitive ? 20 : 10;
                boolean shown = cell.n >= k && noisy(cell) >= k;
                if (i > 0 && (sensitive || table.dimension().code().equals("poverty_score"))) {
                    shown &= far(cell, cells[table.key().banded() ? 1 + band : 0][0], k);
                }
                if (table.key().banded()) {
                    shown &= far(cell, cells[0][i], k);
                }
                stored[band * width + i] = shown ? (int) noisy(cell) : -1;
                if (small) {
                    stored[band * width + i] = -1;
                }
                if (notCollected) {
                    stored[band * width + i] = -2;
                }
            }
        }
        return stored;
    }

    private boolean far(Cell part, Cell whole, long k) {
        return whole.n - part.n >= k && noisy(whole) - noisy(part) >= k;
    }

    private long noisy(Cell cell) {
        byte[] tag = "cnt".getBytes(StandardCharsets.US_ASCII);
        byte[] message =
                ByteBuffer.allocate(19).put(tag).putLong(cell.s).putLong(cell.n).array();
        long draw =
                Integer.toUnsignedLong(ByteBuffer.wrap(noise.doFinal(message)).getInt());
        int e = -6;
        for (int i = 0; draw >= CUMULATIVE[i]; i++) {
            e++;
        }
        return cell.n + e;
    }

    /** First index: 0 all bands, then each band; second: 0 total, then each category. */
    private Cell[][] count(Table table, List<TestHouse> held) {
        Cell[][] cells = new Cell[6][1 + table.categories()];
        for (Cell[] row : cells) {
            for (int i = 0; i < row.length; i++) {
                row[i] = new Cell();
            }
        }
        String dimension = table.dimension().code();
        for (TestHouse house : held) {
            int band = house.value("poverty_score");
            if (table.key().unit() == Unit.HOUSEHOLD) {
                add(cells, table, band, house.value(dimension), key(house.id, 0));
                continue;
            }
            for (TestHouse.Member member : house.members) {
                if (table.key().unit() == Unit.PERSON || member.givesFamily()) {
                    int value = member.values().getOrDefault(dimension, 0);
                    add(cells, table, band, value, key(house.id, member.number()));
                }
            }
        }
        return cells;
    }

    private int key(long house, int member) {
        return keys.computeIfAbsent(
                house * 10 + member,
                id -> member == 0 ? recordKeys.household(house) : recordKeys.member(house, member));
    }

    private static void add(Cell[][] cells, Table table, int band, int value, int key) {
        if (value <= 0) {
            return;
        }
        for (int row : new int[] {0, band}) {
            cells[row][0].add(key);
            for (int category = 0; category < table.categories(); category++) {
                boolean has = table.dimension().multiple() ? ((value >> category) & 1) == 1 : value == category + 1;
                if (has) {
                    cells[row][1 + category].add(key);
                }
            }
        }
    }
}
