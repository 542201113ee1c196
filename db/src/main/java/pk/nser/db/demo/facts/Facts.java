package pk.nser.db.demo.facts;

import java.util.List;

/** Provinces, divisions and districts of the table, in the table's order. Parents come before children. */
public record Facts(List<NamedArea> provinces, List<NamedArea> divisions, List<District> districts) {
    /** Code of the whole country. */
    public static final String COUNTRY = "PK";

    public Facts {
        provinces = List.copyOf(provinces);
        divisions = List.copyOf(divisions);
        districts = List.copyOf(districts);
    }

    /** The table of this build. */
    public static Facts standard() {
        return new Facts(
                CsvTable.read(Facts.class, "provinces.csv").stream()
                        .map(row -> named(row, COUNTRY))
                        .toList(),
                CsvTable.read(Facts.class, "divisions.csv").stream()
                        .map(row -> named(row, row.text("province")))
                        .toList(),
                CsvTable.read(Facts.class, "districts.csv").stream()
                        .map(Facts::district)
                        .toList());
    }

    private static NamedArea named(CsvTable.Row row, String parent) {
        return new NamedArea(row.text("code"), row.text("name"), row.text("name_ur"), parent);
    }

    private static District district(CsvTable.Row row) {
        return new District(
                row.text("code"),
                row.text("name"),
                row.text("name_ur"),
                row.text("division"),
                row.number("lon"),
                row.number("lat"),
                row.number("area"),
                row.whole("households"),
                row.number("size"),
                row.number("urban") / 100,
                row.whole("tehsils"),
                row.whole("towns"),
                List.of(
                        row.whole("v5000"),
                        row.whole("v2000"),
                        row.whole("v1000"),
                        row.whole("v500"),
                        row.whole("v200"),
                        row.whole("v1"),
                        row.whole("v0")),
                rates(row),
                List.of(row.text("modelled").split(";")));
    }

    private static Rates rates(CsvTable.Row row) {
        return new Rates(
                row.number("poverty") / 100,
                List.of(row.number("flush") / 100, row.number("non_flush") / 100, row.number("no_toilet") / 100),
                List.of(
                        row.number("rooms1") / 100,
                        row.number("rooms2") / 100,
                        row.number("rooms3") / 100,
                        row.number("rooms4") / 100),
                row.number("disability") / 100,
                row.number("literacy") / 100,
                row.number("electricity") / 100,
                row.number("gas") / 100);
    }
}
