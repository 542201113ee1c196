package pk.nser.server.map;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pk.nser.server.http.Problem;
import pk.nser.tiles.classify.BreakMethod;
import pk.nser.tiles.classify.CellBreaks;
import pk.nser.tiles.classify.ClassBreaks;
import pk.nser.tiles.picture.Language;
import pk.nser.tiles.picture.Palettes;
import pk.nser.tiles.picture.pen.Paper;

/**
 * What the query asks for, with the keys and values of the atlas's link ({@code web/src/state/link.ts}); an empty value is
 * none, other keys are ignored. What only the table can judge is still text.
 *
 * @param category code, or null for the table's first
 * @param band code of a row of a crossed table, or null for all
 * @param share true for shares, false for counts
 * @param method one of {@link BreakMethod} by its code, {@link CellBreaks#FIXED} or {@link CellBreaks#DEVIATION}
 * @param area code of the area that is marked, or null
 * @param view or null for everything
 */
record Asked(
        @Nullable String category,
        @Nullable String band,
        boolean share,
        String method,
        int classes,
        String palette,
        @Nullable String area,
        @Nullable View view,
        Language language,
        Paper paper) {
    private static final String ALL_BANDS = "all";
    private static final int USUAL_CLASSES = 5;
    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,40}");
    private static final Pattern AREA_CODE = Pattern.compile("[A-Za-z0-9_.+-]{1,40}");

    /** Reads the query; a bad value is 400 with its name. */
    static Asked of(Context ctx) {
        String band = text(ctx, "b", CODE);
        return new Asked(
                text(ctx, "c", CODE),
                ALL_BANDS.equals(band) ? null : band,
                oneOf(ctx, "m", List.of("share", "count"), "share").equals("share"),
                oneOf(ctx, "cl", methods(), CellBreaks.FIXED),
                classes(ctx),
                oneOf(ctx, "p", Palettes.codes(), Palettes.standard()),
                text(ctx, "a", AREA_CODE),
                given(ctx, "at")
                        .map(text -> View.parse(text).orElseThrow(() -> bad("at", "zoom/longitude/latitude")))
                        .orElse(null),
                named(ctx, "lang", Language::ofCode, Language.EN, "en or ur"),
                named(ctx, "paper", Paper::ofCode, Paper.A4, "a4 or a3"));
    }

    /** What decides the bytes: the same for two queries that ask for the same. */
    String variant() {
        return String.join(
                "&",
                "c=" + category,
                "b=" + band,
                "m=" + share,
                "cl=" + method,
                "k=" + classes,
                "p=" + palette,
                "a=" + area,
                "at=" + (view == null ? "" : view.text()),
                "lang=" + language.code(),
                "paper=" + paper.code());
    }

    private static List<String> methods() {
        return Stream.concat(
                        Stream.of(CellBreaks.FIXED, CellBreaks.DEVIATION),
                        Arrays.stream(BreakMethod.values()).map(BreakMethod::code))
                .toList();
    }

    private static Optional<String> given(Context ctx, String key) {
        return Optional.ofNullable(ctx.queryParam(key)).filter(text -> !text.isEmpty());
    }

    private static @Nullable String text(Context ctx, String key, Pattern pattern) {
        Optional<String> text = given(ctx, key);
        if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
            throw bad(key, "a code");
        }
        return text.orElse(null);
    }

    private static String oneOf(Context ctx, String key, List<String> choices, String usual) {
        return named(
                ctx,
                key,
                text -> Optional.of(text).filter(choices::contains),
                usual,
                "one of " + String.join(", ", choices));
    }

    private static <T> T named(Context ctx, String key, Function<String, Optional<T>> reader, T usual, String what) {
        return given(ctx, key)
                .map(text -> reader.apply(text).orElseThrow(() -> bad(key, what)))
                .orElse(usual);
    }

    private static int classes(Context ctx) {
        return named(
                ctx,
                "k",
                text -> Optional.of(text).filter(t -> t.matches("[3-7]")).map(Integer::parseInt),
                USUAL_CLASSES,
                "a number of classes from " + ClassBreaks.FEWEST + " to " + ClassBreaks.MOST);
    }

    static Problem bad(String key, String what) {
        return Problem.badParameter(key, key + " must be " + what + ".");
    }
}
