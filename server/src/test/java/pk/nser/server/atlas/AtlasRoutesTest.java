package pk.nser.server.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.server.fixture.Asker;
import pk.nser.server.listen.Traffic;
import pk.nser.server.listen.WebServer;

/** With files of the tests' own, so that nothing here depends on the built atlas. */
class AtlasRoutesTest {
    private final WebServer server = WebServer.start(
            new WebServer.Port("127.0.0.1", 0, 8, 100, false),
            new Traffic(),
            List.of(new AtlasRoutes(new AtlasFiles())));
    private final Asker asker = new Asker(server.port());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePageIsAskedForEachTimeAndOnlyEmbedMayBeFramed() {
        HttpResponse<byte[]> page = asker.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Asker.text(page)).contains("<title>Test atlas</title>");
        assertThat(Asker.header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(Asker.header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(Asker.header(page, "Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        HttpResponse<byte[]> embed = asker.get("/embed");
        assertThat(embed.body()).isEqualTo(page.body());
        assertThat(Asker.header(embed, "Content-Security-Policy")).endsWith("frame-ancestors *");
        assertThat(asker.get("/", "If-None-Match", Asker.header(page, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void theTableIsTheSamePageAndNobodyMayFrameIt() {
        HttpResponse<byte[]> table = asker.get("/table?o=name,a");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body()).isEqualTo(asker.get("/").body());
        assertThat(Asker.header(table, "Cache-Control")).isEqualTo("no-cache");
        assertThat(Asker.header(table, "Content-Security-Policy")).endsWith("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"about", "methodology", "dictionary", "ask", "sources", "accessibility"})
    void eachPageBesideTheMapIsAFileOfItsOwnThatNobodyMayFrame(String name) {
        HttpResponse<byte[]> page = asker.get("/" + name + "?lang=ur");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Asker.text(page)).contains("<title>Test " + name + "</title>");
        assertThat(Asker.header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(Asker.header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(Asker.header(page, "Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        assertThat(asker.get("/" + name, "If-None-Match", Asker.header(page, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theServiceWorkerLiesAtTheRootAndIsAskedForEachTime() {
        HttpResponse<byte[]> worker = asker.get("/sw.js");
        assertThat(worker.statusCode()).isEqualTo(200);
        assertThat(Asker.header(worker, "Content-Type")).startsWith("text/javascript");
        assertThat(Asker.header(worker, "Cache-Control")).isEqualTo("no-cache");
        assertThat(Asker.header(worker, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
                .endsWith("frame-ancestors 'none'");
        assertThat(asker.get("/sw.js", "If-None-Match", Asker.header(worker, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void filesWithAHashInTheirNameNeverChange() {
        HttpResponse<byte[]> file = asker.get("/assets/test-1a2b3c4d.js");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Asker.header(file, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(Asker.header(file, "Content-Type")).startsWith("text/javascript");
        assertThat(Asker.text(file)).startsWith("export const words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets/nothing.js",
                "/assets/AtlasFiles.class",
                "/assets/.hidden.js",
                "/index.html",
                "/methodology.html",
                "/table/1",
                "/methodology/",
                "/dictionary.html",
                "/ask/now",
                "/assets/test-1a2b3c4d.js/",
                "/assets/a/b.js",
                "/META-INF/MANIFEST.MF"
            })
    void nothingElseIsThere(String path) {
        assertThat(asker.get(path).statusCode()).isEqualTo(404);
    }
}
