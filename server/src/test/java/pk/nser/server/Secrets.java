package pk.nser.server;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.Tile;
import pk.nser.server.fixture.TinyCountry;

/** Looks for anything finer than the district in an answer: names, counts, shapes. */
final class Secrets {
    private static final Pattern NUMBER = Pattern.compile("\\d{7,}");
    private static final Pattern FINE_LAYER = Pattern.compile("tehsil|union_council|village");

    private Secrets() {}

    /** What is wrong with the answer; empty when nothing is. */
    static Optional<String> in(HttpResponse<byte[]> answer) {
        return Asker.header(answer, "Content-Type").contains("mapbox-vector-tile")
                ? inTile(Tile.read(Asker.bytes(answer)))
                : inText(Asker.text(answer));
    }

    private static Optional<String> inText(String text) {
        if (text.contains(TinyCountry.SECRET_NAME)) {
            return Optional.of("the name of a finer area");
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (isSecret(Long.parseLong(number.group().substring(0, 7)))) {
                return Optional.of("the number " + number.group());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inTile(Tile tile) {
        for (String layer : tile.layers().keySet()) {
            if (FINE_LAYER.matcher(layer).matches()) {
                return Optional.of("the layer " + layer);
            }
            for (Tile.Feature feature : tile.layer(layer)) {
                for (Object value : feature.attributes().values()) {
                    Optional<String> found = value instanceof Number number
                            ? Optional.of("the number " + number).filter(n -> isSecret(number.longValue()))
                            : inText(value.toString());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSecret(long number) {
        return number >= TinyCountry.SECRET_COUNT && number < TinyCountry.SECRET_COUNT * 2L + 6_000_000;
    }
}
