package pk.nser.db.area.load;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;

/**
 * In which columns of a layer an area's values stand. What is null is found by the usual names.
 *
 * @param level code of the AreaLevel of the whole layer; null: the column {@code level}, else the layer's name
 * @param code column of the code; usually {@code code}
 * @param parent column of the parent's code; usually {@code parent}, else the published boundary sets' names
 * @param name column of the English name; usually {@code name}
 * @param nameUr column of the Urdu name; usually {@code name_ur}
 * @param lineClass column of a border line's style class; usually {@code class}, else {@code kind}
 */
public record LayerColumns(
        @Nullable String level,
        @Nullable String code,
        @Nullable String parent,
        @Nullable String name,
        @Nullable String nameUr,
        @Nullable String lineClass) {
    /** The usual names everywhere. */
    public static final LayerColumns USUAL = new LayerColumns(null, null, null, null, null, null);

    /** Layer names of humanitarian boundary sets (COD-AB counts from the country as 0). */
    private static final List<List<String>> LAYER_NAMES = List.of(
            List.of("country", "adm0"),
            List.of("province", "adm1"),
            List.of("division"),
            List.of("district", "adm2"),
            List.of("tehsil", "adm3"),
            List.of("union_council", "adm4"),
            List.of("village", "adm5"));

    /** Columns that name the next coarser area in published sets, by depth of the child. */
    private static final List<List<String>> PARENT_COLUMNS = List.of(
            List.of(),
            List.of("parent", "adm0_code"),
            List.of("parent", "adm1_code"),
            List.of("parent", "div_code"),
            List.of("parent", "adm2_code"),
            List.of("parent", "adm3_code"),
            List.of("parent", "adm4_code"));

    public LayerColumns {
        if (level != null && AreaLevel.ofCode(level).isEmpty()) {
            throw new IllegalArgumentException("'" + level + "' is no area level");
        }
    }

    /** The level that the mapping or the layer's name gives, or null. */
    @Nullable
    AreaLevel levelOf(String layer) {
        if (level != null) {
            return AreaLevel.ofCode(level).orElse(null);
        }
        String name = layer.toLowerCase(Locale.ROOT);
        for (AreaLevel candidate : AreaLevel.values()) {
            for (String usual : LAYER_NAMES.get(candidate.depth())) {
                if (name.equals(usual) || name.endsWith("_" + usual) || name.endsWith("-" + usual)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    List<String> codeColumns() {
        return code == null ? List.of("code") : List.of(code);
    }

    List<String> nameColumns() {
        return name == null ? List.of("name", "name_en") : List.of(name);
    }

    List<String> nameUrColumns() {
        return nameUr == null ? List.of("name_ur") : List.of(nameUr);
    }

    List<String> parentColumns(AreaLevel child) {
        return parent == null ? PARENT_COLUMNS.get(child.depth()) : List.of(parent);
    }

    List<String> lineClassColumns() {
        return lineClass == null ? List.of("class", "kind") : List.of(lineClass);
    }
}
