package pk.nser.db.geofile.record;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pk.nser.db.dimension.Label;

/**
 * One column of a file of records.
 *
 * @param name lower-case letters, digits and underscores, beginning with a letter, at most 63
 * @param codes the dictionary of a {@link ColumnType#CODE} column, in its order; empty for all others
 */
public record Column(String name, ColumnType type, Label label, List<Code> codes) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** What writers add by themselves. */
    private static final Set<String> TAKEN =
            Set.of("longitude", "latitude", "x", "y", "fid", "geom", "geometry", "ogc_fid", "nulls");

    /** A code and what it means. */
    public record Code(String code, Label label) {
        public Code {
            Objects.requireNonNull(label, "label");
            if (code.isEmpty() || code.contains(";")) {
                throw new IllegalArgumentException("a code is not empty and has no semicolon: '" + code + "'");
            }
        }
    }

    public Column {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(label, "label");
        codes = List.copyOf(codes);
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            throw new IllegalArgumentException("no name of a column: '" + name + "'");
        }
        Set<String> once = codes.stream().map(Code::code).collect(Collectors.toCollection(HashSet::new));
        if ((type == ColumnType.CODE) != !codes.isEmpty() || once.size() != codes.size()) {
            throw new IllegalArgumentException(
                    "column " + name + ": a column of codes lists each of them once, no other column lists any");
        }
    }

    /** A column without a dictionary. */
    public static Column of(String name, ColumnType type, Label label) {
        return new Column(name, type, label, List.of());
    }
}
