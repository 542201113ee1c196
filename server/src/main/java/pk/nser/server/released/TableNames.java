package pk.nser.server.released;

import io.javalin.http.Context;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.server.http.Problem;

/** The tables that addresses name as {@code {table}}. */
public final class TableNames {
    private final Codebook codebook;

    /** The tables that every release has. */
    private final Catalogue everywhere;

    public TableNames(Codebook codebook) {
        this.codebook = codebook;
        this.everywhere = Catalogue.of(codebook);
    }

    /** The key in an address; 404 when it cannot be one. */
    public TableKey key(Context ctx) {
        return TableKey.parse(ctx.pathParam("table")).orElseThrow(TableNames::noTable);
    }

    /** What the asker must have, told by the key alone; a release need not have such a table. */
    public Set<String> dimensions(TableKey key) {
        if (!key.isPair()) {
            return everywhere.table(key).orElseThrow(TableNames::noTable).dimensions();
        }
        Set<String> codes = Set.of(key.dimension(), String.valueOf(key.across()));
        if (!codes.stream().allMatch(code -> codebook.dimension(code).isPresent())) {
            throw noTable();
        }
        return codes;
    }

    /** The table in a release's catalogue; 404 when it is not there, or not at that level. */
    public static Table offered(Catalogue catalogue, TableKey key, AreaLevel level) {
        Table table = catalogue.table(key).orElseThrow(TableNames::noTable);
        if (!table.isOfferedAt(level)) {
            throw Problem.notFound("This table is not offered at this area level.");
        }
        return table;
    }

    private static Problem noTable() {
        return Problem.notFound("There is no such table.");
    }
}
