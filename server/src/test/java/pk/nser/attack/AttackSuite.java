package pk.nser.attack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pk.nser.attack.registry.MadeRegistry;
import pk.nser.attack.registry.Protections;
import pk.nser.db.demo.DemoPlan;

/**
 * The attack suite of disclosure.md section 4: the product and two broken builds, each on a made-up registry in databases
 * of its own, attacked over HTTP alone. The truth is used to score and for nothing else.
 */
final class AttackSuite {
    private static final long SEED = 1;

    private AttackSuite() {}

    /** Runs it all; {@code folder} is empty and gets what is made. */
    static AttackReport run(Form form, Path folder) {
        MadeRegistry registry = MadeRegistry.make(new DemoPlan(form.households(), SEED), folder.resolve("registry"));
        List<AttackReport> parts = Arrays.stream(Protections.values())
                .parallel()
                .map(protections -> against(form, protections, registry, folder.resolve(protections.name())))
                .toList();
        return new AttackReport(
                parts.stream().flatMap(part -> part.judgements().stream()).toList(),
                notAttacked(),
                parts.stream().flatMap(part -> part.notes().stream()).toList());
    }

    private static AttackReport against(Form form, Protections protections, MadeRegistry registry, Path folder) {
        long began = System.nanoTime();
        try (Campaign campaign = new Campaign(form, protections, registry, folder)) {
            AttackReport report = new AttackReport(campaign.run(), Map.of(), campaign.notes());
            System.out.printf(
                    Locale.ROOT, "attacked %s in %.0f s%n", protections.words(), (System.nanoTime() - began) / 1e9);
            return report;
        }
    }

    private static Map<String, String> notAttacked() {
        return Map.of(
                "A8", "files of anonymised unit data are served; only those of geo-tagged households are attacked");
    }
}
