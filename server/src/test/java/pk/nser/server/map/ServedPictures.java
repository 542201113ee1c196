package pk.nser.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.TestDatabases;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** The tiny country behind a server, and what can be counted in its pictures. */
final class ServedPictures implements AutoCloseable {
    final TestDatabases databases;
    final Asker asker;
    private final OpenedServer server;

    ServedPictures(String name) {
        this(TinyDatabases.create(name));
    }

    ServedPictures(TestDatabases databases) {
        this.databases = databases;
        server = OpenedServer.open(databases.address());
        asker = new Asker(server.port());
    }

    @Override
    public void close() {
        server.close();
        databases.close();
    }

    String token(Set<String> areas, AreaLevel finest) {
        return TinyDatabases.tokens(databases)
                .issue(areas, finest, Set.of("toilet_type"))
                .text();
    }

    /** A picture, whenever it can be had. */
    HttpResponse<byte[]> patient(String path) {
        HttpResponse<byte[]> answer = asker.patient("GET", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    /** Shapes filled with the colour of a class. */
    static int fills(String svg) {
        return count(areas(svg).replaceAll("(?s)<clipPath.*?</g>", ""), "<path fill=\"#(?!f3f1ee|ffffff|d3dbdf)");
    }

    /** What an SVG says for those who cannot see it. */
    static String description(String svg) {
        Matcher part = Pattern.compile("(?s)<desc[^>]*>(.*)</desc>").matcher(svg);
        assertThat(part.find()).isTrue();
        return part.group(1);
    }

    static int hatches(String svg) {
        return count(areas(svg), "<clipPath");
    }

    private static String areas(String svg) {
        Matcher part =
                Pattern.compile("(?s)<g id=\"areas\">(.*)<g id=\"edges\">").matcher(svg);
        assertThat(part.find()).isTrue();
        return part.group(1);
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
