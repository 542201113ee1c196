package pk.nser.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pk.nser.attack.attempt.Finding;
import pk.nser.attack.registry.Protections;

/**
 * What the suite found, for people and as JSON.
 *
 * @param notAttacked attacks that are not tried on something that is served, and why: never counted as held
 */
record AttackReport(List<Judgement> judgements, Map<String, String> notAttacked, List<String> notes) {
    private static final Set<String> ON_HOUSEHOLDS = Set.of("A8", "A9");
    private static final String ROW = "%-4s %-74s %9s %9s %7s %9s  %-18s %s%n";

    /** True when the product holds everywhere and every broken build falls. */
    boolean isGood() {
        return judgements.stream().allMatch(Judgement::isGood);
    }

    /** A table for each build, and the headline. */
    String table() {
        StringBuilder text = new StringBuilder();
        for (Protections build : Protections.values()) {
            text.append('\n').append("against ").append(build.words()).append(":\n");
            text.append(String.format(
                    Locale.ROOT, ROW, "", "attack", "tried", "recovered", "blind", "merit", "limit", "verdict"));
            judgements.stream().filter(one -> one.protections() == build).forEach(one -> text.append(row(one)));
        }
        notAttacked.forEach(
                (attack, why) -> text.append(String.format(Locale.ROOT, "%-4s NOT ATTACKED: %s%n", attack, why)));
        text.append('\n').append(headline()).append('\n');
        notes.stream()
                .limit(20)
                .forEach(note -> text.append("  found: ").append(note).append('\n'));
        return text.toString();
    }

    private static String row(Judgement one) {
        return String.format(
                Locale.ROOT,
                ROW,
                one.finding().attack(),
                one.finding().what(),
                one.finding().tried(),
                one.finding().recovered(),
                String.format(Locale.ROOT, "%.1f %%", 100 * one.finding().blind()),
                String.format(Locale.ROOT, "%.2f", one.finding().merit()),
                one.limit(),
                one.verdict());
    }

    /** The figure of disclosure.md section 4. */
    String headline() {
        double cells = 0;
        double newcomers = 0;
        long hidden = 0;
        long targets = 0;
        for (Judgement one : judgements) {
            if (one.protections() == Protections.PRODUCT && one.finding().unit().equals("points")) {
                boolean releases = one.finding().attack().equals("A7");
                cells += releases ? 0 : one.finding().beyondBlind();
                hidden += releases ? 0 : one.finding().tried();
                newcomers += releases ? one.finding().beyondBlind() : 0;
                targets += releases ? one.finding().tried() : 0;
            }
        }
        return String.format(
                Locale.ROOT,
                "Recovered beyond blind: %.0f of %d hidden cells tried, %.0f of %d newcomers' categories; households "
                        + "linked or named by points: %d of %d.",
                cells,
                hidden,
                newcomers,
                targets,
                most().map(Finding::recovered).orElse(0L),
                most().map(Finding::tried).orElse(0L));
    }

    /** The attack on households that got furthest; A14 is told in percent as well, but of sums. */
    private Optional<Finding> most() {
        return judgements.stream()
                .filter(one -> one.protections() == Protections.PRODUCT)
                .map(Judgement::finding)
                .filter(one ->
                        ON_HOUSEHOLDS.contains(one.attack()) && one.unit().equals("percent"))
                .max(Comparator.comparingDouble(Finding::rate));
    }

    /** The same as JSON. */
    String json() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Judgement one : judgements) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("build", one.protections().name());
            row.put("attack", one.finding().attack());
            row.put("what", one.finding().what());
            row.put("tried", one.finding().tried());
            row.put("recovered", one.finding().recovered());
            row.put("blind", one.finding().blind());
            row.put("merit", one.finding().merit());
            row.put("unit", one.finding().unit());
            row.put("limit", one.limit());
            row.put("verdict", one.verdict());
            row.put("good", one.isGood());
            rows.add(row);
        }
        try {
            return new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(Map.of(
                            "attacks", rows, "notAttacked", notAttacked, "headline", headline(), "good", isGood()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
