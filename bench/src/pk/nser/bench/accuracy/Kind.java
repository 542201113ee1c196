package pk.nser.bench.accuracy;

import com.fasterxml.jackson.annotation.JsonValue;
import pk.nser.db.dimension.Table;

/** Kinds of tables, which lose differently: the finer a table cuts, the more of its cells are small. */
enum Kind {
    /** One dimension. */
    ONE_WAY("one-way"),
    /** One dimension within each poverty band. */
    BANDED("banded"),
    /** Two dimensions. */
    PAIR("pair");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    @JsonValue
    String code() {
        return code;
    }

    static Kind of(Table table) {
        return table.key().banded() ? BANDED : table.bands() > 1 ? PAIR : ONE_WAY;
    }
}
