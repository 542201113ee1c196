package pk.nser.db.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.grow.Country;
import pk.nser.db.demo.grow.Extent;
import pk.nser.db.demo.grow.Grown;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.demo.people.HouseholdFile;
import pk.nser.db.demo.people.Village;
import pk.nser.db.progress.Progress;

/**
 * The demonstration registry: grows the country, then peoples it. The same plan always gives the same bytes.
 *
 * <p>All of it is synthetic; the country's rough outline and its districts' places, sizes and rates follow public
 * statistics, nothing else does. The geography of 25 million households takes seconds and some 100 MB; households are
 * made one village at a time and never held.
 */
public final class DemoRegistry {
    /** Names of the files that {@link #make} writes. */
    public static final String AREAS = "areas.geojson";

    public static final String DESCRIPTION = "areas.json";
    public static final String HOUSEHOLDS = "households.csv.gz";

    private static final int PROGRESS_STEP = 5_000;

    private final DemoPlan plan;
    private final Facts facts;
    private final Grown grown;

    private DemoRegistry(DemoPlan plan, Facts facts, Grown grown) {
        this.plan = plan;
        this.facts = facts;
        this.grown = grown;
    }

    /** Writes areas, their description and households into the folder, which is made when it is missing. */
    public static void make(DemoPlan plan, Path folder, Progress progress) throws IOException {
        Files.createDirectories(folder);
        DemoRegistry registry = grow(plan, progress);
        progress.begin("writing areas", "areas", -1);
        registry.writeAreas(folder.resolve(AREAS), folder.resolve(DESCRIPTION));
        try (OutputStream out = new FastGzip(Files.newOutputStream(folder.resolve(HOUSEHOLDS)))) {
            registry.writeHouseholds(out, progress);
        }
    }

    /** Grows the geography of a plan; the households can then be written without a file. */
    public static DemoRegistry grow(DemoPlan plan, Progress progress) {
        Facts facts = Facts.standard();
        Extent extent = Extent.of(facts, plan.households());
        return new DemoRegistry(plan, facts, Country.grow(facts, extent, plan.seed(), progress));
    }

    /** Areas of all levels, parents before children, and border lines. */
    public Grown geography() {
        return grown;
    }

    /** Writes the areas as GeoJSON in the import format, and the description that goes with it. */
    public void writeAreas(Path geoJson, Path description) throws IOException {
        AreaFile.write(grown, geoJson);
        SetDescription.write(plan, description);
    }

    /** Writes the CSV of households; does not close the stream. */
    public void writeHouseholds(OutputStream out, Progress progress) throws IOException {
        progress.begin("making households", "households", plan.households());
        Map<String, District> districts = new HashMap<>();
        facts.districts().forEach(d -> districts.put(d.code(), d));
        HouseholdFile file = new HouseholdFile(out, plan.seed());
        long told = 0;
        for (GrownArea area : grown.of(AreaLevel.VILLAGE)) {
            District district = districts.get(area.district());
            if (district == null) {
                throw new IllegalStateException(area.code() + " is in no district");
            }
            file.write(village(area, district));
            if (file.written() - told >= PROGRESS_STEP) {
                told = file.written();
                progress.at(told);
            }
        }
        file.finish();
        progress.at(file.written());
    }

    private Village village(GrownArea area, District district) {
        return new Village(
                area.code(),
                area.name(),
                area.shape(),
                area.households(),
                area.centres(),
                district,
                plan.isPartly(district.code()));
    }

    /** Codes of the areas where not all was collected. */
    public List<String> notCollected() {
        return plan.notCollected();
    }

    /** Gzip at its fastest level: packing must not cost more than making. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(new BufferedOutputStream(out, 1 << 16), 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
