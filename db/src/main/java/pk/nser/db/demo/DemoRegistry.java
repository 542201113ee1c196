package pk.nser.db.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.grow.Country;
import pk.nser.db.demo.grow.Extent;
import pk.nser.db.demo.grow.Grown;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.demo.infill.GivenSet;
import pk.nser.db.demo.infill.Infill;
import pk.nser.db.demo.people.Village;
import pk.nser.db.progress.Progress;

/**
 * A demonstration registry: a grown country, or a given one with union councils and villages grown inside, then peopled.
 * The same plan always gives the same bytes.
 *
 * <p>All of it is synthetic; the country's rough outline and its districts' places, sizes and rates follow public
 * statistics, nothing else does. The geography of 25 million households takes seconds and some 300 MB; households are
 * made one village at a time and never held.
 */
public final class DemoRegistry {
    /** Names of the files that {@link #write} writes. */
    public static final String AREAS = "areas.geojson";

    public static final String DESCRIPTION = "areas.json";
    public static final String HOUSEHOLDS = "households.csv.gz";

    /** Most households of a file, but for those of its last village. */
    private static final int MOST_IN_A_FILE = 2_000_000;

    /** So that a grown set's households are others than the demonstration country's, in the same registry. */
    private static final long BEFORE_GROWN = 500_000_000;

    private final Grown grown;
    private final SetDescription description;
    private final long seed;
    private final int households;
    private final long before;
    private final Map<String, District> districts = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    private DemoRegistry(Facts facts, Grown grown, SetDescription description, int households, long seed, long before) {
        this.grown = grown;
        this.description = description;
        this.households = households;
        this.seed = seed;
        this.before = before;
        facts.districts().forEach(d -> districts.put(d.code(), d));
        for (GrownArea area : grown.areas()) {
            String parent = area.parent();
            if (parent != null) {
                parents.put(area.code(), parent);
            }
        }
    }

    /** Grows the demonstration country and writes areas, their description and households into the folder. */
    public static void make(DemoPlan plan, Path folder, Progress progress) throws IOException {
        grow(plan, progress).write(folder, progress);
    }

    /** Grows the demonstration country; the households can then be written without a file. */
    public static DemoRegistry grow(DemoPlan plan, Progress progress) {
        Facts facts = Facts.standard();
        Extent extent = Extent.of(facts, plan.households());
        Grown grown = Country.grow(facts, extent, plan.seed(), progress);
        return new DemoRegistry(facts, grown, SetDescription.of(plan), plan.households(), plan.seed(), 0);
    }

    /** Grows union councils, villages and households inside a given set; the new set's id ends in {@code -grown}. */
    public static DemoRegistry fill(GivenSet given, int households, long seed, Progress progress) {
        Facts facts = Facts.standard();
        Grown filled = Infill.grow(facts, given.areas(), households, seed, progress);
        Grown grown = new Grown(filled.areas(), given.borders());
        return new DemoRegistry(facts, grown, SetDescription.of(given), households, seed, BEFORE_GROWN);
    }

    /** Id of the boundary set. */
    public String boundarySet() {
        return description.id();
    }

    /** Areas of all levels, parents before children, and border lines. */
    public Grown geography() {
        return grown;
    }

    /**
     * Writes areas, their description and households into the folder, which is made when it is missing. Households of more
     * than {@value #MOST_IN_A_FILE} go into several files of whole villages, {@code households-01.csv.gz} and so on: a file is
     * taken in wholly or not at all, and what that needs meanwhile grows with it.
     */
    public void write(Path folder, Progress progress) throws IOException {
        write(folder, MOST_IN_A_FILE, progress);
    }

    void write(Path folder, int mostInAFile, Progress progress) throws IOException {
        Files.createDirectories(folder);
        progress.begin("writing areas", "areas", -1);
        writeAreas(folder.resolve(AREAS), folder.resolve(DESCRIPTION));
        files(progress).write(folder, grown.of(AreaLevel.VILLAGE), households, mostInAFile);
    }

    /** Writes the areas as GeoJSON in the import format, and the description that goes with it. */
    public void writeAreas(Path geoJson, Path about) throws IOException {
        AreaFile.write(grown, geoJson);
        description.write(about);
    }

    /** Writes the CSV of all households; does not close the stream. */
    public void writeHouseholds(OutputStream out, Progress progress) throws IOException {
        files(progress).write(out, grown.of(AreaLevel.VILLAGE), households);
    }

    private HouseholdFiles files(Progress progress) {
        return new HouseholdFiles(this::village, seed, before, progress);
    }

    /**
     * Writes a file for each of some days ({@code changes-DAY.csv.gz}) with households that the day changed: surveyed again, moved,
     * new. The same day of the same plan always gives the same bytes. The folder is made when it is missing.
     *
     * @param firstDay from 1
     * @param changes households in each file; the same number from the first day on
     */
    public void writeChanges(Path folder, int firstDay, int days, int changes, Progress progress) throws IOException {
        Files.createDirectories(folder);
        DailyChanges all = new DailyChanges(grown.of(AreaLevel.VILLAGE), this::village, seed, before);
        progress.begin("making changes", "days", days);
        for (int day = firstDay; day < firstDay + days; day++) {
            Path file = folder.resolve("changes-" + day + ".csv.gz");
            try (OutputStream out = HouseholdFiles.gzip(file)) {
                all.write(day, changes, out);
            }
            progress.at(day - firstDay + 1L);
        }
    }

    /** What can be made by itself: the districts in order, each with its villages in order. */
    public List<Part> parts() {
        Map<String, List<GrownArea>> villages = new LinkedHashMap<>();
        for (GrownArea area : grown.of(AreaLevel.VILLAGE)) {
            villages.computeIfAbsent(area.district(), code -> new ArrayList<>()).add(area);
        }
        List<Part> parts = new ArrayList<>();
        long made = 0;
        for (Map.Entry<String, List<GrownArea>> district : villages.entrySet()) {
            Part part = new Part(made, district.getValue());
            parts.add(part);
            made += part.households();
        }
        return parts;
    }

    /**
     * Villages that stand together in the file of households.
     *
     * @param before households of the file before the first of these
     */
    public record Part(long before, List<GrownArea> villages) {
        public Part {
            villages = List.copyOf(villages);
        }

        /** Households of all these villages. */
        public long households() {
            return villages.stream().mapToLong(GrownArea::households).sum();
        }
    }

    /** The CSV of a part's households, made as it is read. */
    public InputStream households(Part part) throws IOException {
        return new HouseholdStream(
                part.villages().stream().map(this::village).iterator(), seed, before + part.before());
    }

    /** Topics of R41, each with the codes of the areas where it was not collected. */
    public Map<String, List<String>> notCollected() {
        return description.notCollected();
    }

    private Village village(GrownArea area) {
        District district = districts.get(area.district());
        if (district == null) {
            throw new IllegalStateException(area.code() + " is in no district");
        }
        Village.Missing missing = new Village.Missing(
                isMissing("geotags", area.code()),
                isMissing("education_members", area.code()),
                isMissing("disability", area.code()));
        return new Village(
                area.code(), area.name(), area.shape(), area.households(), area.centres(), district, missing);
    }

    private boolean isMissing(String topic, String area) {
        List<String> codes = description.notCollected(topic);
        for (@Nullable String code = area; code != null; code = parents.get(code)) {
            if (codes.contains(code)) {
                return true;
            }
        }
        return false;
    }
}
