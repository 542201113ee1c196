package pk.nser.server.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import pk.nser.db.area.AreaLevel;

/** The named parts of an address, parsed at the door: badly formed is 400 with its name, unknown is 404. */
public final class Parameters {
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
