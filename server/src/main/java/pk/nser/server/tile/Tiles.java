package pk.nser.server.tile;

import io.javalin.http.Context;
import pk.nser.server.http.Parameters;
import pk.nser.server.http.Problem;
import pk.nser.tiles.grid.TileCoord;

/** The tile that an address names. */
final class Tiles {
    static final String ADDRESS = "{z}/{x}/{y}";

    private Tiles() {}

    /** Badly written numbers are 400 with the name of the number; a tile that does not exist is 404. */
    static TileCoord coord(Context ctx) {
        int z = Parameters.whole(ctx, "z");
        int x = Parameters.whole(ctx, "x");
        int y = Parameters.whole(ctx, "y");
        return TileCoord.parse(String.valueOf(z), String.valueOf(x), String.valueOf(y))
                .orElseThrow(() -> Problem.notFound("There is no such tile."));
    }
}
