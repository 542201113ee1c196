package pk.nser.server.command.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.grant.ceiling.Kind;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.Conditions;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.ScoreRange;
import pk.nser.server.command.Failure;

/** The words of {@code token issue} that say whom a list is of (categories iv and v). */
final class ListOptions {
    @Option(
            names = "--members",
            split = ",",
            paramLabel = "TYPE",
            description =
                    "Who of a household is listed: head, parent, adult, child. Lists alone, and required of them.")
    List<String> members = List.of();

    @Option(
            names = "--bands",
            split = ",",
            paramLabel = "CODE",
            description = "Poverty bands that follow one another; without this all of them. Lists alone.")
    List<String> bands = List.of();

    @Option(
            names = "--where",
            paramLabel = "DIMENSION=CODE[,CODE]",
            description =
                    "Lists those alone of whom one of these is true, such as disability=visual,hearing; may be said again of"
                            + " another dimension. Category v alone.")
    List<String> where = List.of();

    @Option(
            names = "--running-programme",
            description = "The institution runs a programme, without which no NGO gets a list. Lists alone.")
    boolean runningProgramme;

    /** What was said, checked; a {@link Failure} that names the word at fault. */
    ListTerms terms(SharingCategory category) {
        if (category.ceiling().kind() != Kind.LIST) {
            refuse(!members.isEmpty(), "--members is for the lists of categories iv and v alone");
            refuse(!bands.isEmpty(), "--bands is for the lists of categories iv and v alone");
            refuse(!where.isEmpty(), "--where is for the lists of category v alone");
            refuse(runningProgramme, "--running-programme is for the lists of categories iv and v alone");
            return ListTerms.NO_LIST;
        }
        refuse(
                members.isEmpty(),
                "a list says who of a household is in it: name head, parent, adult or child in --members");
        refuse(
                category == SharingCategory.IV && !where.isEmpty(),
                "category iv has no conditions: --where is for v alone");
        return new ListTerms(types(), scores(), conditions(category), runningProgramme);
    }

    private Set<MemberType> types() {
        Set<MemberType> types = EnumSet.noneOf(MemberType.class);
        for (String code : members) {
            types.add(MemberType.ofCode(code)
                    .orElseThrow(() -> new Failure(
                            Failure.REFUSED,
                            "--members knows no '" + code + "'; there are head, parent, adult, child")));
        }
        return types;
    }

    private ScoreRange scores() {
        if (bands.isEmpty()) {
            return ScoreRange.ALL;
        }
        List<String> known =
                Codebook.standard().povertyBands().stream().map(Category::code).toList();
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String code : bands) {
            refuse(!known.contains(code), "--bands knows no '" + code + "'; there are " + String.join(", ", known));
            numbers.add(known.indexOf(code) + 1);
        }
        refuse(
                numbers.last() - numbers.first() + 1 != numbers.size(),
                "--bands must follow one another: " + String.join(", ", known));
        return ScoreRange.ofBands(numbers.first(), numbers.last());
    }

    private Conditions conditions(SharingCategory category) {
        Map<String, Set<String>> conditions = new HashMap<>();
        for (String one : where) {
            int equals = one.indexOf('=');
            refuse(equals < 1, "--where is written DIMENSION=CODE,CODE, such as disability=visual");
            String dimension = one.substring(0, equals);
            refuse(
                    !category.ceiling().filters().contains(dimension),
                    "--where: category " + category.code() + " does not choose by '" + dimension + "'; there are "
                            + category.ceiling().filters().stream().sorted().collect(Collectors.joining(", ")));
            Set<String> codes =
                    new TreeSet<>(Arrays.asList(one.substring(equals + 1).split(",", -1)));
            refuse(conditions.put(dimension, codes) != null, "--where says '" + dimension + "' twice");
        }
        try {
            return new Conditions(conditions);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.REFUSED, "--where: " + e.getMessage());
        }
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new Failure(Failure.REFUSED, why);
        }
    }
}
