package pk.nser.db.area.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.check.AreaTree;
import pk.nser.db.area.check.CountryOutline;
import pk.nser.db.area.check.CoverageCheck;
import pk.nser.db.area.check.Findings;
import pk.nser.db.area.check.ReadArea;
import pk.nser.db.area.load.AreaImportReport.Outcome;
import pk.nser.db.geofile.GeoFile;
import pk.nser.db.geofile.GeoFileFault;
import pk.nser.db.geofile.Layer;
import pk.nser.db.geofile.projection.ProjectionRefused;
import pk.nser.db.geofile.projection.Reprojection;
import pk.nser.db.progress.Progress;

/**
 * Takes a file of areas into the registry as a named boundary set: read, check everything, then write everything or
 * nothing (issue 2, point 5; docs/formats/areas.md).
 *
 * <p>Known limit: the whole set is held in memory while it is checked, about 100 bytes a point.
 */
public final class AreaImport {
    private final BoundarySetTables tables;

    /** An import through the pool of the role LOAD. */
    public AreaImport(DataSource loading) {
        this.tables = new BoundarySetTables(loading);
    }

    /**
     * Imports {@code file}. A set of the same id and content is left as it is; one of another content is refused unless
     * the options replace it and nothing uses it.
     *
     * @return what was done and found; a faulty file is an answer, not an exception
     */
    public AreaImportReport run(
            Path file, BoundarySetDescription description, AreaImportOptions options, Progress progress) {
        Findings findings = new Findings();
        if (!description.official()) {
            findings.warning("not-official", "", notOfficial(description.title().en()));
        }
        AreaReader reader = new AreaReader(description, findings);
        boolean whole = read(file, options, reader, findings, progress);
        if (options.quarantine() != null && !reader.setAside().isEmpty()) {
            Quarantine.write(options.quarantine(), reader.setAside());
        }
        List<ReadArea> areas = CountryOutline.complete(
                reader.areas(),
                description.country().code(),
                description.country().name(),
                findings);
        AreaContent content = new AreaContent(description, areas, reader.lines());
        AreaTree tree = check(content, options, findings, whole, progress);
        return tree == null
                ? report(Outcome.REFUSED, file, content, "", findings)
                : store(file, content, tree, options, findings, progress);
    }

    /** What is printed, and kept in the log, when a set that is not the official one is loaded or served. */
    public static String notOfficial(String title) {
        return "the boundary set '" + title
                + "' is not marked official: in Pakistan only maps of the Survey of Pakistan"
                + " may be published as maps of the country (Surveying and Mapping (Amendment) Act 2020)";
    }

    /** Reads all layers; false when one of them could not be read to its end. */
    private static boolean read(
            Path file, AreaImportOptions options, AreaReader reader, Findings findings, Progress progress) {
        boolean whole = true;
        try (GeoFile geoFile = GeoFile.open(file)) {
            for (Layer layer : geoFile.layers()) {
                progress.begin("reading " + layer.name(), "features", layer.features());
                whole &= read(geoFile, layer, options, reader, findings, progress);
            }
            reader.noteAssumptions();
        } catch (GeoFileFault e) {
            findings.fault("file", "", e.getMessage() == null ? "the file cannot be read" : e.getMessage());
            return false;
        }
        return whole;
    }

    private static boolean read(
            GeoFile file,
            Layer layer,
            AreaImportOptions options,
            AreaReader reader,
            Findings findings,
            Progress progress) {
        try {
            Reprojection reprojection = Reprojection.of(options.system() == null ? layer.system() : options.system());
            if (reprojection.shiftsDatum()) {
                findings.note(
                        "datum-shift",
                        layer.name(),
                        reprojection.name()
                                + " is not on WGS 84: places were shifted by the EPSG list's parameters, good to some metres");
            }
            AreaReader.Reading reading = reader.begin(layer, reprojection);
            file.read(layer, feature -> {
                reading.take(feature);
                progress.at(feature.row());
            });
            reading.end();
            return true;
        } catch (ProjectionRefused e) {
            findings.fault("system", layer.name(), String.valueOf(e.getMessage()));
        } catch (GeoFileFault e) {
            findings.fault("file", layer.name(), String.valueOf(e.getMessage()));
        }
        return false;
    }

    /** Checks tree and coverage; null when the set is refused. */
    private static @Nullable AreaTree check(
            AreaContent content, AreaImportOptions options, Findings findings, boolean whole, Progress progress) {
        if (!whole) {
            return null;
        }
        if (content.areas().isEmpty()) {
            findings.fault("empty", "", "the file holds no areas");
            return null;
        }
        AreaTree tree = new AreaTree(content.areas(), findings);
        progress.begin("checking shapes", "levels", tree.finest().depth() + 1L);
        CoverageCheck coverage = new CoverageCheck(tree, options.toleranceShare(), findings);
        for (AreaLevel level : AreaLevel.values()) {
            coverage.run(level);
            progress.at(level.depth() + 1L);
        }
        content.description()
                .notCollected()
                .forEach((topic, codes) -> codes.stream()
                        .filter(code -> !tree.has(code))
                        .forEach(code -> findings.fault(
                                "not-collected",
                                "",
                                0,
                                code,
                                topic,
                                "notCollected names an area that the file does not have")));
        return findings.refuse() ? null : tree;
    }

    private AreaImportReport store(
            Path file,
            AreaContent content,
            AreaTree tree,
            AreaImportOptions options,
            Findings findings,
            Progress progress) {
        String id = content.description().id();
        String hash = content.hash();
        Optional<String> stored = tables.storedContent(id);
        if (stored.isPresent() && stored.get().equals(hash)) {
            return report(Outcome.UNCHANGED, file, content, hash, findings);
        }
        AreaImportReport loaded = report(Outcome.LOADED, file, content, hash, findings);
        String refusal = tables.write(content, tree, loaded, options.replace(), progress);
        if (refusal == null) {
            return loaded;
        }
        findings.fault("set-exists", "", refusal);
        return report(Outcome.REFUSED, file, content, hash, findings);
    }

    private static AreaImportReport report(
            Outcome outcome, Path file, AreaContent content, String hash, Findings findings) {
        return AreaImportReport.of(
                content.description().id(), outcome, String.valueOf(file.getFileName()), content, hash, findings);
    }
}
