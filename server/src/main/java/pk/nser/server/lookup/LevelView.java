package pk.nser.server.lookup;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Label;
import pk.nser.db.lookup.Found;
import pk.nser.server.http.Content;
import pk.nser.server.http.Json;

/**
 * The answer to a member of the public: the poverty level with its words, or one and the same sentence for a number that
 * is not registered and for one whose level is not determined. Always as many bytes.
 *
 * @param level its code; null in the second case
 * @param asOf the day whose registry is meant, as an ISO date
 */
record LevelView(@Nullable String level, String en, String ur, String asOf) {
    /** Bytes of every answer; what is left over are blanks. */
    static final int BYTES = 384;

    private static final Label NONE = new Label(
            "This number is not registered, or its poverty level is not determined.",
            "یہ نمبر درج نہیں ہے، یا اس کی غربت کا درجہ متعین نہیں ہے۔");

    /** The answer as content. */
    static Content of(Found found) {
        LevelView view = found.value().isPresent()
                ? of(Codebook.standard().povertyBands().get(found.value().getAsInt() - 1), found.asOf())
                : new LevelView(null, NONE.en(), NONE.ur(), found.asOf().toString());
        byte[] json = Json.bytes(view);
        byte[] padded = new byte[BYTES];
        Arrays.fill(padded, (byte) ' ');
        ByteBuffer.wrap(padded).put(json);
        return Content.of(Json.MEDIA_TYPE, padded);
    }

    private static LevelView of(Category band, LocalDate asOf) {
        return new LevelView(band.code(), band.label().en(), band.label().ur(), asOf.toString());
    }
}
