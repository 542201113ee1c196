package pk.nser.server.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.token.Tokens;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.PlacedFile;

/** A file in parts, and gone on with (issue 4 point 6), over sockets. */
class RangeDownloadTest {
    private static final int ROWS = 100;

    /** 1,000 bytes, no two parts of it alike. */
    private static final String TEXT =
            IntStream.range(0, 250).mapToObj(i -> "%03d\n".formatted(i)).collect(Collectors.joining());

    @TempDir
    private static Path folder;

    private static ServedFiles served;

    private Tokens.Issued holder;
    private String address;

    @BeforeAll
    static void open() {
        served = new ServedFiles("ranges", folder);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @BeforeEach
    void place() throws IOException {
        holder = served.holder();
        address = served.place(holder, "a.csv", TEXT, ROWS);
    }

    private HttpResponse<byte[]> get(String... headers) {
        return served.asker.getAs(holder.token().text(), address, headers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-99|206|bytes 0-99/1000|0|100",
                "bytes=900-|206|bytes 900-999/1000|900|1000",
                "bytes=-7|206|bytes 993-999/1000|993|1000",
                "bytes=990-5000|206|bytes 990-999/1000|990|1000",
                "bytes=0-|206|bytes 0-999/1000|0|1000",
                "bytes=0-1,5-6|200||0|1000",
                "pages=1-2|200||0|1000"
            })
    void partsAreSent(String range, int status, String contentRange, int from, int to) {
        HttpResponse<byte[]> answer = get("Range", range);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Asker.text(answer)).isEqualTo(TEXT.substring(from, to));
        assertThat(Asker.header(answer, "Content-Range")).isEqualTo(contentRange == null ? "" : contentRange);
        assertThat(Asker.header(answer, "Content-Length")).isEqualTo(String.valueOf(to - from));
        assertThat(Asker.header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(Asker.header(answer, "Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void whatHasNoByteIs416() {
        HttpResponse<byte[]> answer = get("Range", "bytes=1000-");
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(Asker.header(answer, "Content-Range")).isEqualTo("bytes */1000");
        assertThat(Asker.text(answer)).contains("\"code\":\"range-not-satisfiable\"");
        assertThat(Asker.header(answer, "Content-Disposition")).isEmpty();
        assertThat(served.rowsToday(holder)).isZero();
    }

    @Test
    void aDownloadThatBrokeOffIsGoneOnWith() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        HttpResponse<byte[]> first = get("Range", "bytes=0-332");
        whole.write(first.body());
        whole.write(get("Range", "bytes=333-", "If-Range", Asker.header(first, "ETag"))
                .body());
        assertThat(whole.toString(StandardCharsets.US_ASCII)).isEqualTo(TEXT);
        assertThat(served.rowsToday(holder)).isEqualTo(ROWS);
    }

    @Test
    void anotherFileThanTheOneMeantIsSentWhole() {
        String etag = Asker.header(get(), "ETag");
        assertThat(etag).matches("\"[0-9]+-[0-9]+\"");
        for (String other : List.of("\"1-2\"", "W/" + etag, "Fri, 27 Nov 2026 10:00:00 GMT")) {
            HttpResponse<byte[]> answer = get("Range", "bytes=333-", "If-Range", other);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Asker.text(answer)).isEqualTo(TEXT);
        }
        assertThat(get("If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void headTellsAndTakesNothing() {
        HttpResponse<byte[]> head = served.asker.ask(
                "HEAD", address, "", "Authorization", "Bearer " + holder.token().text(), "Range", "bytes=0-9");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Asker.header(head, "Content-Length")).isEqualTo("1000");
        assertThat(Asker.header(head, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(Asker.header(head, "ETag")).isNotEmpty();
        assertThat(served.rowsToday(holder)).isZero();
    }

    /** Who asks only from the second byte on is no cheaper off. */
    @Test
    void whateverIsFirstOnADayTakesTheRows() {
        served.run(
                "update app.agreement set max_rows_per_day = " + ROWS + " where agreement_id = " + holder.agreement());
        assertThat(get("Range", "bytes=1-").statusCode()).isEqualTo(206);
        assertThat(served.rowsToday(holder)).isEqualTo(ROWS);
        assertThat(get().statusCode()).isEqualTo(200);
        served.run("update app.download_day set day = day - 1 where agreement_id = " + holder.agreement());
        HttpResponse<byte[]> tomorrow = get("Range", "bytes=1-");
        assertThat(tomorrow.statusCode()).isEqualTo(403);
        assertThat(Asker.text(tomorrow)).contains("\"parameter\":\"rows\"");
        assertThat(Asker.header(tomorrow, "Content-Range")).isEmpty();
    }

    @Test
    void everyPartIsWeighedAnew() {
        assertThat(get("Range", "bytes=0-9").statusCode()).isEqualTo(206);
        served.run("update app.agreement set state = 'suspended' where agreement_id = " + holder.agreement());
        assertThat(get("Range", "bytes=10-19").statusCode()).isEqualTo(401);
    }

    @Test
    void theManifestIsFetchedLikeTheFile() throws IOException {
        HttpResponse<byte[]> none = served.asker.getAs(holder.token().text(), address + ".json");
        assertThat(none.statusCode()).isEqualTo(404);
        PlacedFile.manifest(folder, holder, "a.csv", "{\"version\": 1}");
        HttpResponse<byte[]> manifest = served.asker.getAs(holder.token().text(), address + ".json");
        assertThat(Asker.text(manifest)).isEqualTo("{\"version\": 1}");
        assertThat(Asker.header(manifest, "Content-Type")).isEqualTo("application/json");
        assertThat(Asker.header(manifest, "ETag")).isNotEqualTo(Asker.header(get(), "ETag"));
        assertThat(served.asker
                        .getAs(served.holder().token().text(), address + ".json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theManifestTakesNoRows() throws IOException {
        PlacedFile.manifest(folder, holder, "a.csv", "{}");
        assertThat(served.asker.getAs(holder.token().text(), address + ".json").statusCode())
                .isEqualTo(200);
        assertThat(served.rowsToday(holder)).isZero();
    }

    @Test
    void filesOfTwoAgreementsAreNotThereForEachOther() throws IOException {
        Tokens.Issued other = served.holder();
        String others = served.place(other, "a.csv", TEXT, ROWS);
        assertThat(get().statusCode()).isEqualTo(200);
        assertThat(served.asker.getAs(other.token().text(), others).statusCode())
                .isEqualTo(200);
        assertThat(served.asker
                        .getAs(holder.token().text(), others, "Range", "bytes=0-1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(served.asker.getAs(other.token().text(), address).statusCode())
                .isEqualTo(404);
    }

    /** Two at once of one token, and however many begin together, the rows are taken once. */
    @Test
    void sixtyFourAtOnceTakeTheRowsOnce() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Future<HttpResponse<byte[]>>> asked = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String range = "bytes=" + i + "-";
                asked.add(threads.submit(() -> {
                    go.await();
                    return get("Range", range);
                }));
            }
            go.countDown();
            for (int i = 0; i < 64; i++) {
                HttpResponse<byte[]> answer = asked.get(i).get();
                assertThat(answer.statusCode()).isIn(206, 429);
                if (answer.statusCode() == 206) {
                    assertThat(Asker.text(answer)).isEqualTo(TEXT.substring(i));
                } else {
                    assertThat(Asker.header(answer, "Retry-After")).isEqualTo("5");
                    assertThat(Asker.text(answer)).contains("\"code\":\"rationed\"");
                }
            }
        } finally {
            threads.shutdown();
        }
        assertThat(served.rowsToday(holder)).isEqualTo(ROWS);
    }

    @Test
    void aThirdDownloadWaits() throws IOException, InterruptedException {
        String large = served.place(holder, "large.csv", "0123456789abcde\n".repeat(50 << 16), ROWS);
        String token = holder.token().text();
        try (SlowReader one = new SlowReader(served.port(), large, token);
                SlowReader two = new SlowReader(served.port(), large, token)) {
            Thread.sleep(1_500);
            assertThat(one.isOpen() && two.isOpen()).isTrue();
            assertThat(get().statusCode()).isEqualTo(429);
            assertThat(served.rowsToday(holder))
                    .as("what waits has taken nothing")
                    .isEqualTo(ROWS);
        }
        for (int i = 0; i < 100 && get().statusCode() == 429; i++) {
            Thread.sleep(100);
        }
        assertThat(get().statusCode()).as("a place is given back").isEqualTo(200);
    }

    @Test
    void aPartIsToldToTheLogByItsFirstByte() throws InterruptedException {
        get("Range", "bytes=10-19");
        assertThat(served.outcomes(holder, 1).get(0))
                .contains("\"product\":\"deliveries/" + address.split("/", -1)[3] + "/from-10\"")
                .contains("\"rows\":0,\"bytes\":10,\"sha256\":\"" + PlacedFile.sha256(TEXT.substring(10, 20)));
    }
}
