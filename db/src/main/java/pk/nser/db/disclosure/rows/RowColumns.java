package pk.nser.db.disclosure.rows;

import java.util.ArrayList;
import java.util.List;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Label;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;

/** The columns that rows of records have in common, with their words and every code that {@link CellText} can write. */
public final class RowColumns {
    private static final Label ID = new Label(
            "Household, by a name that holds in this agreement alone", "گھرانہ، ایسے نام سے جو صرف اسی معاہدے میں ہے");
    private static final Label AREA = new Label("Area, by its code", "علاقہ، اپنے کوڈ سے");
    private static final Label NOT_APPLICABLE = new Label("Does not apply", "لاگو نہیں ہوتا");

    private RowColumns() {}

    /** The household's name. */
    public static Column id() {
        return Column.of("id", ColumnType.TEXT, ID);
    }

    /** The area's code. */
    public static Column area() {
        return Column.of("area", ColumnType.TEXT, AREA);
    }

    /**
     * A dimension's values.
     *
     * @param takenOut true when a value may be {@link CellText#TAKEN_OUT}
     */
    public static Column dimension(Dimension dimension, boolean takenOut) {
        return dimension(CellText.column(dimension), dimension.label(), dimension, takenOut);
    }

    /** The same under another name. */
    public static Column dimension(String name, Label label, Dimension dimension, boolean takenOut) {
        List<Column.Code> codes = new ArrayList<>();
        for (Category category : dimension.categories()) {
            codes.add(new Column.Code(category.code(), category.label()));
        }
        codes.add(new Column.Code(CellText.NOT_APPLICABLE, NOT_APPLICABLE));
        if (takenOut) {
            codes.add(new Column.Code(CellText.TAKEN_OUT, withheld()));
        }
        return new Column(name, ColumnType.CODE, label, codes);
    }

    private static Label withheld() {
        return Codebook.standard().absences().stream()
                .filter(absence -> absence.code().equals("withheld"))
                .findFirst()
                .orElseThrow()
                .label();
    }
}
