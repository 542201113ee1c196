package pk.nser.db.delivery.list;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.Role;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.release.fixture.DemoRelease;

/** The demonstration registry, released; lists of it, and the true persons behind the names that a list gives them. */
final class ListedDemo implements AutoCloseable {
    final DemoRelease registry;
    final ListTruth truth;
    final Pseudonyms pseudonyms = new Pseudonyms(GrantKey.make(new SecureRandom()));

    private ListedDemo(DemoRelease registry, ListTruth truth) {
        this.registry = registry;
        this.truth = truth;
    }

    static ListedDemo create(String name, Path folder) {
        return new ListedDemo(DemoRelease.released(name, folder), ListTruth.read(DemoRelease.households()));
    }

    /** One row as text by column, and what the maker said of the whole. */
    record Made(ListDelivery.Report report, Map<String, Map<String, @Nullable String>> byId) {}

    Made make(ListOrder order) {
        List<String> names = new ListColumns(order.named(), order.members(), order.outputs())
                .schema().columns().stream().map(column -> column.name()).toList();
        Map<String, Map<String, @Nullable String>> rows = new HashMap<>();
        ListDelivery.Report report = new ListDelivery(registry.databases.pools().of(Role.BUILD), order)
                .list(pseudonyms, (values, place, area) -> {
                    Map<String, @Nullable String> row = new HashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        row.put(names.get(i), (String) values.get(i));
                    }
                    if (values.size() != names.size()
                            || place != null
                            || rows.put(Objects.requireNonNull(row.get("id")), row) != null) {
                        throw new IllegalStateException("a row that the schema does not have: " + row);
                    }
                });
        return new Made(report, rows);
    }

    /** What the rows of a list must be. */
    Map<String, Map<String, @Nullable String>> expected(ListOrder order) {
        Map<String, Map<String, @Nullable String>> rows = new HashMap<>();
        Set<String> below = Set.copyOf(villagesBelow(order.areas()));
        for (ListTruth.Person person : truth.persons()) {
            if (below.contains(person.village()) && truth.isChosen(person, order)) {
                Map<String, @Nullable String> row = truth.row(person, order);
                row.put("id", pseudonyms.member(person.household(), person.number()));
                row.put("household_id", pseudonyms.household(person.household()));
                Map<String, String[]> above = shownAbove().getOrDefault(person.village(), Map.of());
                ListColumns.levels(order.named()).forEach(level -> {
                    String code = level.name().toLowerCase(java.util.Locale.ROOT);
                    String[] area = Objects.requireNonNull(above.get(String.valueOf(level.depth())));
                    row.put(code + "_code", area[0]);
                    row.put(code + "_name", area[1]);
                });
                rows.put(Objects.requireNonNull(row.get("id")), row);
            }
        }
        return rows;
    }

    private final Map<String, Map<String, String[]>> above = new HashMap<>();

    /** By village code and depth: code and name of the shown area above it, by the registry's own tree of areas. */
    private Map<String, Map<String, String[]>> shownAbove() {
        if (above.isEmpty()) {
            for (List<String> row : rows(ABOVE)) {
                above.computeIfAbsent(row.get(0), village -> new HashMap<>())
                        .put(row.get(1), new String[] {row.get(2), row.get(3)});
            }
        }
        return above;
    }

    private List<String> villagesBelow(Set<Integer> areas) {
        List<String> codes = new ArrayList<>();
        Set<String> shown = new java.util.HashSet<>();
        areas.forEach(id -> shown.add(
                rows("select code from agg.area where area_id = " + id).get(0).get(0)));
        shownAbove().forEach((village, levels) -> {
            if (levels.values().stream().anyMatch(area -> shown.contains(area[0]))) {
                codes.add(village);
            }
        });
        return codes;
    }

    /** A row: a village of the registry, a depth, and the shown area there that stands for an area above it. */
    private static final String ABOVE = """
            with recursive up as (
              select code as village, area_id, parent_id, area_level, code from reg.area where area_level = 6
              union all
              select u.village, p.area_id, p.parent_id, p.area_level, p.code from up u join reg.area p on p.area_id = u.parent_id)
            select u.village, u.area_level, s.code, s.name_en
              from up u join agg.area s on s.area_level = u.area_level and (s.code = u.code or u.code = any (s.merged))""";

    List<List<String>> rows(String sql) {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = registry.databases.superuser(false);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                String[] values = new String[row.getMetaData().getColumnCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getString(i + 1);
                }
                rows.add(Arrays.asList(values));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return rows;
    }

    int area(String sql) {
        return (int) registry.number(sql);
    }

    @Override
    public void close() {
        registry.close();
    }
}
