package pk.nser.server.command.token;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pk.nser.db.agreement.Agreement;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.grant.AllowedAreas;
import pk.nser.db.grant.ceiling.Kind;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;
import pk.nser.db.statistics.ShownArea;
import pk.nser.db.statistics.ShownAreas;
import pk.nser.db.token.Token;
import pk.nser.db.token.TokenLine;
import pk.nser.db.token.Tokens;
import pk.nser.server.command.Failure;
import pk.nser.server.command.Home;

/**
 * Issues, revokes and lists tokens. First form: the agreement is marked as a demonstration; areas are checked against the
 * areas version of the current release, so a token for nothing cannot be made by a slip.
 */
public final class TokenDesk {
    private static final String ALL = "all";

    private final Tokens tokens;
    private final Releases releases;
    private final ShownAreas areas;
    private final RecordGrants grants;
    private final SecureRandom random;

    public TokenDesk(Tokens tokens, Releases releases, ShownAreas areas, RecordGrants grants, SecureRandom random) {
        this.tokens = tokens;
        this.releases = releases;
        this.areas = areas;
        this.grants = grants;
        this.random = random;
    }

    /** What was issued, in words, and the token itself. */
    record Issued(Token token, int agreement, Scope scope) {}

    /**
     * Issues a token.
     *
     * @param codes codes of areas; empty = the whole country
     * @param finest null = the usual one of the category
     * @param dimensions codes of dimensions, or {@code all} where no records are given; null = all, in a list none
     * @param lastDay last day on which it holds
     */
    Issued issue(
            List<String> codes,
            @Nullable AreaLevel finest,
            @Nullable List<String> dimensions,
            LocalDate lastDay,
            RecordOptions words) {
        SharingCategory category = SharingCategory.ofCode(words.category)
                .orElseThrow(() -> new Failure(
                        Failure.REFUSED,
                        "no demonstration token holds category '" + words.category
                                + "'; there are i.b, ii.a, ii.b, iii.b, iv, v, vi, vii.b, viii"));
        ListTerms terms = words.list.terms(category);
        List<String> asked = dimensions != null ? dimensions : usualDimensions(category);
        Instant now = Instant.now();
        Instant until = lastDay.plusDays(1).atStartOfDay(Home.ZONE).toInstant();
        if (!until.isAfter(now)) {
            throw new Failure(Failure.REFUSED, "--until " + lastDay + " is over already: name a later day");
        }
        PublishedRelease release = releases.published().stream()
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.REFUSED, "no release is published yet: ./nser release build and publish come first"));
        String set = areas.boundarySet(release.areasVersion())
                .map(BoundarySetLabel::id)
                .orElseThrow(() -> new Failure(
                        Failure.REFUSED, "the areas of release " + release.id() + " are missing: publish it again"));
        Scope scope = DemonstrationScope.of(
                category,
                release.line(),
                set,
                areaCodes(release.areasVersion(), codes),
                finest == null ? usualFinest(category) : finest,
                dimensionCodes(category, asked),
                terms,
                now,
                until);
        Tokens.Issued issued = tokens.issue(agreement(scope, release.areasVersion(), asked, words, terms), random);
        return new Issued(issued.token(), issued.agreement(), scope);
    }

    private static List<String> usualDimensions(SharingCategory category) {
        return category.ceiling().kind() == Kind.LIST ? List.of() : List.of(ALL);
    }

    private static AreaLevel usualFinest(SharingCategory category) {
        return category == SharingCategory.VI ? AreaLevel.DISTRICT : AreaLevel.UNION_COUNCIL;
    }

    private Agreement agreement(
            Scope scope, String areasVersion, List<String> dimensions, RecordOptions words, ListTerms terms) {
        if (!scope.category().givesRecords()) {
            return new Agreement("Demonstration", "Trying the finer levels", scope);
        }
        if (dimensions.equals(List.of(ALL))) {
            throw new Failure(Failure.REFUSED, "records of all dimensions are never given: name some in --dimensions");
        }
        List<ShownArea> givable = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (scope.category().givesRecordsOf(level)) {
                givable.addAll(areas.read(areasVersion, level));
            }
        }
        AllowedAreas.named(scope, givable);
        return grants.grant(scope, terms.conditions(), words);
    }

    boolean revoke(String tokenId) {
        return tokens.revoke(tokenId);
    }

    List<TokenLine> list() {
        return tokens.list();
    }

    private Set<String> areaCodes(String areasVersion, List<String> codes) {
        Set<String> wanted = new TreeSet<>(codes);
        Set<String> found = new TreeSet<>();
        for (AreaLevel level : AreaLevel.values()) {
            for (ShownArea area : areas.read(areasVersion, level)) {
                if (codes.isEmpty() && level == AreaLevel.COUNTRY) {
                    return Set.of(area.code());
                }
                found.addAll(codesNamed(area, wanted));
            }
        }
        Set<String> unknown = new TreeSet<>(wanted);
        unknown.removeIf(code -> found.contains(code) || found.stream().anyMatch(f -> code.startsWith(f + "+")));
        if (!unknown.isEmpty()) {
            throw new Failure(
                    Failure.REFUSED, "no area of " + areasVersion + " has the code " + String.join(", ", unknown));
        }
        return found;
    }

    /** The codes that a name stands for: an area's own, or all those that a merged area stands for. */
    private static List<String> codesNamed(ShownArea area, Set<String> wanted) {
        List<String> codes = new ArrayList<>();
        if (wanted.contains(area.code())) {
            codes.addAll(area.merged().isEmpty() ? List.of(area.code()) : area.merged());
        }
        area.merged().stream().filter(wanted::contains).forEach(codes::add);
        return codes;
    }

    private static Set<String> dimensionCodes(SharingCategory category, List<String> wanted) {
        Set<String> known = Codebook.standard().dimensions().stream()
                .filter(dimension -> !dimension.categories().isEmpty())
                .map(Dimension::code)
                .filter(category.ceiling().namedOutputs()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (wanted.equals(List.of(ALL))) {
            return DemonstrationScope.withoutOneLocked(known);
        }
        @Nullable
        String stranger = wanted.stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .orElse(null);
        if (stranger != null) {
            throw new Failure(
                    Failure.REFUSED,
                    "category " + category.code() + " has no dimension '" + stranger + "'; there are all, "
                            + String.join(", ", known));
        }
        return Set.copyOf(wanted);
    }
}
