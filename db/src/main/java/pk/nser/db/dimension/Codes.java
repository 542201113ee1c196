package pk.nser.db.dimension;

import java.util.regex.Pattern;

/** The shape of every code of the codebook: lower-case letters, digits and underscores, a letter first. */
final class Codes {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private Codes() {}

    static void require(String code) {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code: '" + code + "'");
        }
    }
}
