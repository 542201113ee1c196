package pk.nser.bench.load.scope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import pk.nser.bench.product.Product;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Role;
import pk.nser.db.grant.ceiling.Ceiling;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.ScoreRange;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.token.Tokens;

/**
 * Agreements of category vii.b with areas and dimensions drawn at random (the same seed draws the same), and from each a narrower
 * token, made over HTTP as its holder makes it. Their tokens end with this object.
 */
public final class Holders implements AutoCloseable {
    private static final int MOST_AREAS = 4;
    private static final int MOST_DIMENSIONS = 9;
    private static final Duration VALID = Duration.ofHours(6);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whom agreements are about: mostly districts. */
    private static final List<AreaLevel> LEVELS = List.of(
            AreaLevel.PROVINCE,
            AreaLevel.DIVISION,
            AreaLevel.DIVISION,
            AreaLevel.DISTRICT,
            AreaLevel.DISTRICT,
            AreaLevel.DISTRICT,
            AreaLevel.TEHSIL,
            AreaLevel.TEHSIL,
            AreaLevel.UNION_COUNCIL);

    public final List<Holder> all = new ArrayList<>();
    private final List<String> tokenIds = new ArrayList<>();
    private final Tokens tokens;
    private final Random random;
    private final List<String> dimensions;

    /**
     * Makes them.
     *
     * @param dimensions all that may be named
     * @param agreements how many; there are twice as many tokens
     * @param url of the running server, without a slash behind
     */
    public Holders(Product product, List<String> dimensions, int agreements, String url, long seed)
            throws SQLException, IOException, InterruptedException {
        this.tokens = new Tokens(product.pools.of(Role.BUILD));
        this.random = new Random(seed);
        this.dimensions = dimensions;
        PublishedRelease release = product.release();
        try (Connection connection = product.superuser()) {
            AreaTree tree = new AreaTree(connection, release.areasVersion());
            String set = Product.text(
                    connection,
                    "select boundary_set from agg.areas_version where id = '" + release.areasVersion() + "'");
            for (int i = 0; i < agreements; i++) {
                Paper paper = paper(tree);
                String token = issue(paper, release.line(), set);
                all.add(holder(tree, token, List.of(paper)));
                Paper narrower = narrower(tree, paper);
                all.add(holder(tree, child(url, token, narrower), List.of(paper, narrower)));
            }
        }
    }

    private static Holder holder(AreaTree tree, String token, List<Paper> papers) throws SQLException {
        Set<String> dimensions = new HashSet<>(papers.get(0).dimensions());
        int finest = papers.get(0).finest().depth();
        for (Paper paper : papers) {
            dimensions.retainAll(paper.dimensions());
            finest = Math.min(finest, paper.finest().depth());
        }
        return new Holder(token, finest, dimensions, tree.allowed(papers));
    }

    private Paper paper(AreaTree tree) {
        AreaLevel level = LEVELS.get(random.nextInt(LEVELS.size()));
        List<AreaTree.Shown> named = tree.areas.stream()
                .filter(area -> area.level() == level)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        Collections.shuffle(named, random);
        List<String> codes = named.stream()
                .limit(1 + random.nextInt(MOST_AREAS))
                .flatMap(area -> area.codes().stream())
                .toList();
        int finest = Math.max(level.depth(), AreaLevel.TEHSIL.depth() + random.nextInt(3));
        return new Paper(codes, AreaLevel.ofDepth(finest), some(dimensions, MOST_DIMENSIONS));
    }

    /** A part of the areas, or areas just below one of them, and a part of the dimensions. */
    private Paper narrower(AreaTree tree, Paper paper) throws SQLException {
        List<AreaTree.Shown> below = new ArrayList<>();
        for (int id : tree.allowed(List.of(paper))) {
            AreaTree.Shown area = tree.area(id);
            if (area.parent() != 0
                    && paper.areas().contains(tree.area(area.parent()).code())) {
                below.add(area);
            }
        }
        below.sort((one, other) -> Integer.compare(one.id(), other.id()));
        Collections.shuffle(below, random);
        List<String> codes = below.isEmpty() || random.nextInt(3) == 0
                ? paper.areas()
                : below.stream()
                        .limit(1 + random.nextInt(MOST_AREAS))
                        .flatMap(area -> area.codes().stream())
                        .toList();
        List<String> sorted = paper.dimensions().stream().sorted().toList();
        return new Paper(codes, paper.finest(), some(sorted, sorted.size()));
    }

    private Set<String> some(List<String> from, int most) {
        List<String> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return new HashSet<>(shuffled.subList(0, 1 + random.nextInt(Math.min(most, shuffled.size()))));
    }

    private String issue(Paper paper, String line, String boundarySet) {
        SharingCategory category = SharingCategory.VII_B;
        Ceiling ceiling = category.ceiling();
        Instant now = Instant.now();
        Scope scope = new Scope(
                category,
                line,
                boundarySet,
                Set.copyOf(paper.areas()),
                paper.finest(),
                paper.dimensions(),
                Set.of(),
                LockedDimensions.among(paper.dimensions()),
                EnumSet.allOf(MemberType.class),
                ScoreRange.ALL,
                ceiling.geometry(Set.of()),
                ceiling.formats(),
                Quota.NONE,
                now.minusSeconds(60),
                now.plus(VALID),
                Set.of(),
                Set.of());
        Tokens.Issued issued =
                tokens.issue(new Agreement("Load bench", "Measuring private tiles", scope), new SecureRandom());
        tokenIds.add(issued.token().id());
        return issued.token().text();
    }

    private static String child(String url, String token, Paper paper) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>();
        body.put("areas", paper.areas());
        body.put("dimensions", paper.dimensions());
        body.put("note", "load bench");
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + "/private/tokens"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                                .build(),
                        BodyHandlers.ofByteArray());
        JsonNode made = JSON.readTree(answer.body());
        if (answer.statusCode() != 201) {
            throw new IOException("a narrower token was answered " + answer.statusCode() + ": " + made.path("detail"));
        }
        return made.get("token").asText();
    }

    /** Ends the tokens, and with them those made from them. */
    @Override
    public void close() {
        tokenIds.forEach(tokens::revoke);
    }
}
