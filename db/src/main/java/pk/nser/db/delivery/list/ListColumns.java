package pk.nser.db.delivery.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Label;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.grant.ceiling.Kind;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Scope;

/**
 * The columns of a list, one row a person: {@code id}, {@code household_id}, {@code name}, {@code member_type}, {@code address};
 * code and name of the area at each level down to the agreed one; {@code poverty_level}; then the agreed dimensions in the
 * order of the codebook, what a person is by that person's own value. Never score, CNIC, phone, coordinates or date of birth
 * (reading A21). Both ids are this agreement's own, so that rows can be told apart and ordered; they mean nothing elsewhere.
 */
public final class ListColumns {
    private static final String NOT_APPLICABLE = "not_applicable";
    private static final Label DOES_NOT_APPLY = new Label("Does not apply", "لاگو نہیں");

    private final AreaLevel named;
    private final Set<MemberType> members;
    private final List<Dimension> dimensions;

    ListColumns(AreaLevel named, Set<MemberType> members, Set<String> outputs) {
        this.named = named;
        this.members = Set.copyOf(members);
        this.dimensions = Codebook.standard().dimensions().stream()
                .filter(dimension -> outputs.contains(dimension.code()))
                .filter(dimension -> !dimension.categories().isEmpty())
                .filter(dimension -> !dimension.code().equals(Dimension.POVERTY_SCORE))
                .toList();
    }

    /**
     * The columns that an agreement allows. The poverty band and the area, which every list has, are no further columns.
     *
     * @throws IllegalArgumentException when the category is no list, does not give a dimension, or a column has no unlock of
     *     its own (reading A11)
     */
    public static ListColumns of(Scope scope) {
        SharingCategory category = scope.category();
        if (category.ceiling().kind() != Kind.LIST) {
            throw new IllegalArgumentException("category " + category.code() + " gives no list");
        }
        for (String output : scope.outputs()) {
            if (!category.ceiling().outputs().contains(output)) {
                throw new IllegalArgumentException("category " + category.code() + " gives no dimension " + output);
            }
            if (!scope.unlocked().contains(output)) {
                throw new IllegalArgumentException(
                        "the agreement has no unlock of " + output + ", which each column of a list needs (A11)");
            }
        }
        return new ListColumns(scope.effectiveFinest(), scope.members(), scope.outputs());
    }

    /** The levels whose areas a row names, coarse ones first; the country is not said. */
    static List<AreaLevel> levels(AreaLevel named) {
        return Arrays.stream(AreaLevel.values())
                .filter(level -> level != AreaLevel.COUNTRY && !level.isFinerThan(named))
                .toList();
    }

    /** The dimensions that have a column, in its order. */
    List<Dimension> dimensions() {
        return dimensions;
    }

    /** As a snapshot and files have them. */
    public RecordSchema schema() {
        Codebook codebook = Codebook.standard();
        List<Column> columns = new ArrayList<>();
        columns.add(text("id", "Person, by a name of this agreement's own", "فرد، صرف اس معاہدے کے نام سے"));
        columns.add(text(
                "household_id", "Household, by a name of this agreement's own", "گھرانہ، صرف اس معاہدے کے نام سے"));
        columns.add(text("name", "Name", "نام"));
        columns.add(new Column(
                "member_type",
                ColumnType.CODE,
                new Label("Which of the agreed members of the household", "گھرانے کے طے شدہ ارکان میں سے کون"),
                members.stream()
                        .sorted()
                        .map(type -> new Column.Code(type.code(), ListedMembers.label(type)))
                        .toList()));
        columns.add(text("address", "Address", "پتہ"));
        for (AreaLevel level : levels(named)) {
            Label label = codebook.areaLevels().stream()
                    .filter(known -> known.code().equals(level.name()))
                    .findFirst()
                    .orElseThrow()
                    .label();
            String code = level.name().toLowerCase(Locale.ROOT);
            columns.add(text(code + "_code", label.en() + ", code", label.ur() + "، کوڈ"));
            columns.add(text(code + "_name", label.en(), label.ur()));
        }
        columns.add(coded(
                "poverty_level", codebook.dimension(Dimension.POVERTY_SCORE).orElseThrow(), List.of()));
        for (Dimension dimension : dimensions) {
            columns.add(coded(dimension.code(), dimension, List.of(new Column.Code(NOT_APPLICABLE, DOES_NOT_APPLY))));
        }
        return new RecordSchema("beneficiaries", columns, false);
    }

    private static Column text(String name, String en, String ur) {
        return Column.of(name, ColumnType.TEXT, new Label(en, ur));
    }

    private static Column coded(String name, Dimension dimension, List<Column.Code> further) {
        List<Column.Code> codes = new ArrayList<>();
        dimension.categories().forEach(category -> codes.add(new Column.Code(category.code(), category.label())));
        codes.addAll(further);
        return new Column(name, ColumnType.CODE, dimension.label(), codes);
    }
}
