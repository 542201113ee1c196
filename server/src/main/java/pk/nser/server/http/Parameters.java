package pk.nser.server.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import pk.nser.db.area.AreaLevel;
import pk.nser.tiles.grid.TileCoord;

/** The named parts of an address, parsed at the door: badly formed is 400 with its name, unknown is 404. */
public final class Parameters {
    /** The parts of an address that name a tile. */
    public static final String TILE = "{z}/{x}/{y}";

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,30}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** More than the codebook has dimensions. */
    private static final int MAX_CODES = 20;

    private Parameters() {}

    /** A whole number in ASCII digits without sign or leading zero; larger than an int becomes the largest int. */
    public static int whole(Context ctx, String name) {
        String text = ctx.pathParam(name);
        if (!WHOLE.matcher(text).matches()) {
            throw Problem.badParameter(name, name + " must be a whole number, zero or more.");
        }
        return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    /** The tile named by {@link #TILE}; one that does not exist is 404. */
    public static TileCoord tile(Context ctx) {
        int z = whole(ctx, "z");
        int x = whole(ctx, "x");
        int y = whole(ctx, "y");
        return TileCoord.parse(String.valueOf(z), String.valueOf(x), String.valueOf(y))
                .orElseThrow(() -> Problem.notFound("There is no such tile."));
    }

    /** The area level named by {@code areaLevel}. */
    public static AreaLevel areaLevel(Context ctx) {
        return AreaLevel.ofCode(ctx.pathParam("areaLevel"))
                .orElseThrow(() -> Problem.notFound("There is no such area level."));
    }

    /** Several codes separated by commas, none twice. */
    public static List<String> codes(Context ctx, String name) {
        List<String> codes = Arrays.asList(ctx.pathParam(name).split(",", MAX_CODES + 2));
        boolean shaped = codes.stream().allMatch(code -> CODE.matcher(code).matches());
        if (!shaped || codes.size() > MAX_CODES || codes.stream().distinct().count() < codes.size()) {
            throw Problem.badParameter(
                    name, name + " must be codes separated by commas, each once, " + MAX_CODES + " at most.");
        }
        return codes;
    }
}
