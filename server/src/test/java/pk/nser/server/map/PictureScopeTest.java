package pk.nser.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.ShownOutlines;
import pk.nser.db.connection.Role;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.statistics.AreaQuarters;
import pk.nser.db.statistics.Figures;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.ReleaseTables;
import pk.nser.db.statistics.Releases;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.server.access.Tree;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyCountry;
import pk.nser.server.released.Products;
import pk.nser.server.released.PublishedReleases;
import pk.nser.tiles.picture.Language;
import pk.nser.tiles.picture.Palettes;
import pk.nser.tiles.picture.Picture;
import pk.nser.tiles.picture.PlaceName;
import pk.nser.tiles.picture.pen.Paper;

/** Nothing on a private picture is of an area outside of the scope: no shape or name, and no class, count or bar either. */
class PictureScopeTest {
    private static final String TABLE = "household.toilet_type";
    private static final String SCOPED = "/private/2026-11/%s/tehsil/" + TABLE;

    private static ServedPictures pictures;

    @BeforeAll
    static void open() {
        pictures = new ServedPictures("picturescope");
    }

    @AfterAll
    static void close() {
        pictures.close();
    }

    /** Breaks and counts are made of the figures that the same token is given, the tehsils 111 and 112. */
    @ParameterizedTest
    @CsvSource({"quantile, 3, count", "natural, 5, count", "equal, 4, count", "fixed, 5, share"})
    void theWordsAreOfTheFiguresInScope(String method, int classes, String measure) {
        String token = pictures.token(Set.of("11"), AreaLevel.TEHSIL);
        JsonNode figures = Asker.json(pictures.asker.getAs(token, SCOPED.formatted("figures") + ".json"));
        assertThat(figures.path("ids").toString()).isEqualTo("[111,112]");
        boolean shares = measure.equals("share");
        List<Double> breaks = numbers(figures.path("breaks")
                .path(measure)
                .path(method)
                .path(String.valueOf(classes))
                .path("flush"));
        List<Double> values = new ArrayList<>();
        figures.path(shares ? "shares" : "values")
                .forEach(row -> values.add(row.path(0).asDouble()));
        String svg = Asker.text(pictures.asker.getAs(
                token, SCOPED.formatted("maps") + ".svg?cl=" + method + "&k=" + classes + "&m=" + measure));
        String told = ServedPictures.description(svg);
        assertThat(told)
                .contains(" · " + String.join(" · ", sentences(breaks, values, shares)) + " · ")
                .doesNotContain("Withheld", "Not mapped", "No information")
                .doesNotContain("12,1", "21,1", "121", "211");
    }

    /** What the sheet is drawn from, before letters have become shapes. */
    @Test
    void thePictureHoldsNothingOfOtherTehsils() {
        Products products = products();
        PublishedRelease release = new PublishedReleases(
                        new Releases(pictures.databases.pools().of(Role.PUBLIC)), System::nanoTime)
                .release(TinyCountry.RELEASE);
        PictureMaker maker = new PictureMaker(
                Tree.PRIVATE,
                products,
                Codebook.standard(),
                new Land(new ShownOutlines(pictures.databases.pools().of(Role.AGG)), products));
        Asked asked =
                new Asked(null, null, false, "quantile", 5, Palettes.standard(), null, null, Language.EN, Paper.A4);
        Choice choice = Choice.of(
                products.catalogue(release.id())
                        .table(TableKey.parse(TABLE).orElseThrow())
                        .orElseThrow(),
                asked);
        Picture picture = maker.make(
                release, AreaLevel.TEHSIL, choice, asked, (level, id) -> level.isPublic() || id == 111 || id == 112);
        assertThat(picture.areas()).hasSize(2);
        assertThat(picture.legend().values())
                .containsExactly((double) TinyCountry.count(AreaLevel.TEHSIL, 111, 0), (double)
                        TinyCountry.count(AreaLevel.TEHSIL, 112, 0));
        assertThat(picture.legend().counts()).containsExactly(1, 1);
        assertThat(picture.legend().blanks()).isEmpty();
        assertThat(picture.names())
                .extracting(PlaceName::text)
                .filteredOn(name -> name.contains(TinyCountry.SECRET_NAME))
                .hasSize(2)
                .allMatch(name -> name.contains("111") || name.contains("112"));
    }

    private static Products products() {
        return new Products(
                new ShownAreas(pictures.databases.pools().of(Role.AGG)),
                new Figures(pictures.databases.pools().of(Role.AGG)),
                new AreaQuarters(pictures.databases.pools().of(Role.AGG)),
                new ReleaseTables(pictures.databases.pools().of(Role.AGG)),
                1 << 20);
    }

    private static List<Double> numbers(JsonNode list) {
        List<Double> numbers = new ArrayList<>();
        list.forEach(number -> numbers.add(number.asDouble()));
        assertThat(numbers).isNotEmpty();
        return numbers;
    }

    private static List<String> sentences(List<Double> breaks, List<Double> values, boolean shares) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i <= breaks.size(); i++) {
            double from = i == 0 ? Double.NEGATIVE_INFINITY : breaks.get(i - 1);
            double to = i == breaks.size() ? Double.POSITIVE_INFINITY : breaks.get(i);
            long count =
                    values.stream().filter(value -> value >= from && value < to).count();
            String text = i == 0
                    ? "below " + number(to, shares)
                    : i == breaks.size()
                            ? number(from, shares) + " or more"
                            : number(from, shares) + " – " + number(to, shares);
            sentences.add(text + ": " + count);
        }
        return sentences;
    }

    private static String number(double value, boolean shares) {
        return shares ? Math.round(value) + "%" : String.format(Locale.ROOT, "%,d", Math.round(value));
    }
}
