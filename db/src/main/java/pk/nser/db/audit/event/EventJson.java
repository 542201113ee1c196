package pk.nser.db.audit.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON of an event: keys in the order below, no blanks, absent values and empty lists left out, numbers as plain
 * decimals. {@link Shape} lets no character in that JSON would have to escape. The database puts {@code "seq"} and
 * {@code "at"} in front.
 */
final class EventJson {
    private final StringBuilder text = new StringBuilder(300).append('{');

    private EventJson() {}

    static String of(
            Action action,
            Verdict verdict,
            Asker asker,
            Subject subject,
            @Nullable TileRange tiles,
            @Nullable Amount amount,
            Origin origin) {
        EventJson json = new EventJson();
        json.text("action", action.code());
        json.text("decision", verdict.stage().code());
        json.text("code", verdict.code().isEmpty() ? null : verdict.code());
        json.text("token", asker.token());
        json.text("user", asker.user());
        asker.agreement().ifPresent(number -> json.number("agreement", number));
        json.text("purpose", asker.purpose());
        json.text("product", subject.product());
        json.text("release", subject.release());
        json.list("areas", subject.areas());
        json.list("dimensions", subject.dimensions());
        json.tiles(tiles);
        json.amount(amount);
        json.text("client", origin.client());
        json.text("request", origin.request());
        return json.text.append('}').toString();
    }

    private void key(String key) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append('"').append(key).append("\":");
    }

    private void text(String key, @Nullable String value) {
        if (value != null) {
            key(key);
            text.append('"').append(value).append('"');
        }
    }

    private void number(String key, long value) {
        key(key);
        text.append(value);
    }

    private void list(String key, List<String> values) {
        if (!values.isEmpty()) {
            key(key);
            text.append("[\"").append(String.join("\",\"", values)).append("\"]");
        }
    }

    private void tiles(@Nullable TileRange tiles) {
        if (tiles != null) {
            number("z", tiles.zoom());
            range("x", tiles.minColumn(), tiles.maxColumn());
            range("y", tiles.minRow(), tiles.maxRow());
            number("tiles", tiles.tiles());
        }
    }

    private void range(String key, int from, int to) {
        key(key);
        text.append('[').append(from).append(',').append(to).append(']');
    }

    private void amount(@Nullable Amount amount) {
        if (amount != null) {
            number("rows", amount.rows());
            number("bytes", amount.bytes());
            text("sha256", amount.sha256());
        }
    }
}
