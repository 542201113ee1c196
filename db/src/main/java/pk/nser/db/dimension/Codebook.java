package pk.nser.db.dimension;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pk.nser.db.resource.JsonFile;

/**
 * The codebook, read once from the one resource file that database, server and atlas share ({@code codebook.json}).
 *
 * <p>Source: protocol 4.2.1 (dimensions), Annex I field 14 (form), 4.2.3 (lock), Annex III (price).
 */
public record Codebook(
        int version,
        String source,
        List<Named> groups,
        List<Named> units,
        List<NamedLevel> areaLevels,
        List<Named> absences,
        List<Dimension> dimensions) {

    /** A code with its words. */
    public record Named(String code, Label label) {}

    /** An area level with its words, singular and plural; {@code code} is the constant's name. */
    public record NamedLevel(String code, Label label, Label plural) {}

    private static final String RESOURCE = "codebook.json";

    private static final class Holder {
        static final Codebook STANDARD = JsonFile.read(Codebook.class, RESOURCE, Codebook.class);
    }

    public Codebook {
        groups = List.copyOf(groups);
        units = List.copyOf(units);
        areaLevels = List.copyOf(areaLevels);
        absences = List.copyOf(absences);
        dimensions = List.copyOf(dimensions);
    }

    /** The codebook of this build. */
    public static Codebook standard() {
        return Holder.STANDARD;
    }

    /** The dimension with this code; empty when the codebook has none. */
    public Optional<Dimension> dimension(String code) {
        return dimensions.stream().filter(d -> d.code().equals(code)).findFirst();
    }

    /** The codes of all dimensions. */
    public Set<String> dimensionCodes() {
        return dimensions.stream().map(Dimension::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The poverty bands, poorest first: the categories of {@code poverty_score} (R2). */
    public List<Category> povertyBands() {
        return dimension(Dimension.POVERTY_SCORE).orElseThrow().categories();
    }
}
