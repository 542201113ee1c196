package pk.nser.db.intake.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.household.LandUnit;

/** The codes that a column may hold, matched byte by byte without making text of them. */
final class Codes {
    private final List<String> words;
    private final byte[][] codes;
    private final int none;

    private Codes(List<String> words) {
        this.words = List.copyOf(words);
        this.codes = words.stream()
                .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        this.none = words.contains("none") ? 1 << (position("none") - 1) : 0;
    }

    /** Those of a dimension, in the order of the codebook. */
    static Codes of(String dimension) {
        return new Codes(Codebook.standard().dimension(dimension).orElseThrow().categories().stream()
                .map(Category::code)
                .toList());
    }

    /** Those of the units of land. */
    static Codes ofLandUnits() {
        return new Codes(Arrays.stream(LandUnit.values())
                .map(unit -> unit.name().toLowerCase(java.util.Locale.ROOT))
                .toList());
    }

    /** Position from 1 of a code, 0 when it is none of them. */
    int position(String code) {
        return words.indexOf(code) + 1;
    }

    /** Position from 1 of the code in the slice, 0 when it is none of them. */
    int position(byte[] bytes, int start, int end) {
        for (int i = 0; i < codes.length; i++) {
            if (Arrays.equals(codes[i], 0, codes[i].length, bytes, start, end)) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * The mask of the codes in the slice, separated by semicolons.
     *
     * @throws FieldFault when one is unknown, stands there twice, or {@code none} stands beside others
     */
    int mask(Column column, byte[] bytes, int start, int end) {
        int mask = 0;
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || bytes[i] == ';') {
                int position = position(bytes, from, i);
                if (position == 0) {
                    throw unknown(column);
                }
                int bit = 1 << (position - 1);
                if ((mask & bit) != 0) {
                    throw new FieldFault(column, "names the same code twice");
                }
                mask |= bit;
                from = i + 1;
            }
        }
        if ((mask & none) != 0 && mask != none) {
            throw new FieldFault(column, "says none and something else");
        }
        return mask;
    }

    FieldFault unknown(Column column) {
        return new FieldFault(column, "unknown code: it is one of " + String.join(", ", words));
    }
}
