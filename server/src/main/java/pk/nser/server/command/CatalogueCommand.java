package pk.nser.server.command;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.Pools;
import pk.nser.db.dimension.Analysis;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Table;
import pk.nser.db.release.catalogue.AnalysisLine;
import pk.nser.db.release.catalogue.LineTables;
import pk.nser.server.command.console.Out;

/**
 * {@code catalogue list}, {@code pairs}, {@code propose}, {@code approve}, {@code withdraw}: the only way by which a table
 * comes to be counted that not every release has. Takes effect with the next release; nothing is ever counted on the spot.
 *
 * <p>Limit: who is who is said with {@code --by}; the unit's console, which knows its officers, comes later.
 */
@Command(
        name = "catalogue",
        description = "Pairs of dimensions and custom analyses that a release line counts.",
        mixinStandardHelpOptions = true)
public final class CatalogueCommand {
    private final Supplier<Home> home;
    private final Function<Pools, LineTables> lists;

    @Mixin
    private final Out out = new Out();

    public CatalogueCommand(Supplier<Home> home, Function<Pools, LineTables> lists) {
        this.home = home;
        this.lists = lists;
    }

    @Command(
            name = "list",
            description = "The pairs and custom analyses of a release line.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--line", defaultValue = "main", paramLabel = "NAME", description = "Release line.")
                    String line) {
        try (Pools pools = new Pools(home.get().cluster())) {
            LineTables tables = lists.apply(pools);
            tables.pairs(line).forEach(pair -> out.writer().println("pair      " + pair.key()));
            tables.all().stream()
                    .filter(analysis -> analysis.line().equals(line))
                    .forEach(this::tell);
        }
        return 0;
    }

    @Command(
            name = "pairs",
            description = "Set the pairs that tehsils and union councils show from the next release on, at most 20.",
            mixinStandardHelpOptions = true)
    int pairs(
            @Parameters(
                            paramLabel = "PAIR",
                            arity = "0..*",
                            description = "unit.dimension.dimension, a sensitive dimension second; none: no pairs.")
                    @Nullable
                    List<String> keys,
            @Option(names = "--line", defaultValue = "main", paramLabel = "NAME", description = "Release line.")
                    String line,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who sets them.") String by) {
        try (Pools pools = new Pools(home.get().cluster())) {
            List<Table> set = lists.apply(pools).setPairs(line, keys == null ? List.of() : keys, by);
            out.writer().println("the next release of line " + line + " has " + set.size() + " pairs");
        }
        return 0;
    }

    @Command(
            name = "propose",
            description = "Propose a custom analysis (category ii); another person approves it.",
            mixinStandardHelpOptions = true)
    int propose(
            @Parameters(paramLabel = "PAIR", description = "unit.dimension.dimension, a sensitive dimension second.")
                    String key,
            @Option(
                            names = "--levels",
                            required = true,
                            split = ",",
                            paramLabel = "LEVEL",
                            description = "Area levels, none finer than union_council.")
                    List<AreaLevel> levels,
            @Option(names = "--name", required = true, paramLabel = "TEXT", description = "Its name in English.")
                    String name,
            @Option(names = "--name-ur", required = true, paramLabel = "TEXT", description = "Its name in Urdu.")
                    String nameUr,
            @Option(names = "--purpose", required = true, paramLabel = "TEXT", description = "What it is for.")
                    String purpose,
            @Option(
                            names = "--open",
                            description = "Everybody may see it down to the district; without this: with a token.")
                    boolean open,
            @Option(names = "--line", defaultValue = "main", paramLabel = "NAME", description = "Release line.")
                    String line,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who proposes it.") String by) {
        try (Pools pools = new Pools(home.get().cluster())) {
            Analysis analysis = new Analysis(new Label(name, nameUr), purpose, open);
            int id = lists.apply(pools).propose(line, key, levels, analysis, by);
            out.writer()
                    .println("analysis " + id + " is proposed: somebody else approves it with 'catalogue approve " + id
                            + " --by NAME'");
        }
        return 0;
    }

    @Command(name = "approve", description = "Approve a proposed analysis.", mixinStandardHelpOptions = true)
    int approve(
            @Parameters(paramLabel = "NUMBER", description = "Its number, from 'catalogue list'.") int id,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "NAME",
                            description = "Who approves it: not the one who proposed it.")
                    String by) {
        try (Pools pools = new Pools(home.get().cluster())) {
            lists.apply(pools).approve(id, by);
            out.writer().println("analysis " + id + " is counted from the next release on");
        }
        return 0;
    }

    @Command(
            name = "withdraw",
            description = "Leave an analysis out of the next releases; those that are built keep it.",
            mixinStandardHelpOptions = true)
    int withdraw(
            @Parameters(paramLabel = "NUMBER", description = "Its number, from 'catalogue list'.") int id,
            @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who withdraws it.")
                    String by) {
        try (Pools pools = new Pools(home.get().cluster())) {
            if (!lists.apply(pools).withdraw(id, by)) {
                throw new Failure(
                        Failure.REFUSED, "there is no analysis with the number " + id + ": see 'catalogue list'");
            }
            out.writer().println("analysis " + id + " is withdrawn");
        }
        return 0;
    }

    private void tell(AnalysisLine line) {
        Analysis analysis = line.table().analysis();
        String state = line.withdrawn()
                ? "withdrawn"
                : line.approvedBy() == null ? "waits for approval" : "approved by " + line.approvedBy();
        out.writer()
                .printf(
                        "analysis %d  %s  at %s  %s  proposed by %s, %s: %s%n",
                        line.id(),
                        line.table().key(),
                        String.join(
                                ",",
                                line.table().areaLevels().stream()
                                        .map(AreaLevel::code)
                                        .toList()),
                        line.table().isOpen() ? "for everybody" : "with a token",
                        line.proposedBy(),
                        state,
                        analysis == null ? "" : analysis.name().en() + " (" + analysis.purpose() + ")");
    }
}
