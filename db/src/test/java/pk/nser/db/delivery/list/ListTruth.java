package pk.nser.db.delivery.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.grant.scope.MemberType;

/** The persons of the demonstration as its file of households says, read anew: no code of the intake or of lists is used. */
final class ListTruth {
    private static final List<String> BANDS = List.of("ultra_poor", "very_poor", "poor", "non_poor", "well_off");
    private static final double[] HIGHEST = {11.17, 16.17, 23, 40, 100};
    private static final String[] ANIMALS = {"cow", "goat", "buffalo", "bullock", "lamb"};

    private final List<Person> persons = new ArrayList<>();
    private final Map<Long, Set<String>> disabilities = new HashMap<>();

    /** A member's line with its household's. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Person(long household, int number, String[] home, String[] line) {
        String village() {
            return home[3];
        }

        int age() {
            return Integer.parseInt(line[24]);
        }

        int band() {
            double score = Double.parseDouble(home[6]);
            int band = 1;
            while (score > HIGHEST[band - 1]) {
                band++;
            }
            return band;
        }
    }

    static ListTruth read(Path households) {
        ListTruth truth = new ListTruth();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(households)), StandardCharsets.UTF_8))) {
            String[] home = {};
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", -1);
                if (fields[0].equals("household")) {
                    home = fields;
                } else if (fields[0].equals("member")) {
                    long household = Long.parseLong(fields[1]);
                    truth.persons.add(new Person(household, Integer.parseInt(fields[2]), home, fields));
                    if (!fields[27].isEmpty()) {
                        truth.disabilities
                                .computeIfAbsent(household, id -> new HashSet<>())
                                .addAll(List.of(fields[27].split(";")));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        truth.disabilities.values().stream().filter(kinds -> kinds.size() > 1).forEach(kinds -> kinds.remove("none"));
        return truth;
    }

    List<Person> persons() {
        return persons;
    }

    /** Whether a person is in the list, wherever the household lives. */
    boolean isChosen(Person person, ListOrder order) {
        return order.bands().contains(person.band())
                && order.members().stream().anyMatch(type -> is(person, type))
                && order.conditions().categories().entrySet().stream()
                        .allMatch(condition -> meets(person, condition.getKey(), condition.getValue()));
    }

    static boolean is(Person person, MemberType type) {
        return switch (type) {
            case HEAD -> person.line()[23].equals("head");
            case PARENT -> person.line()[23].equals("parent");
            case ADULT -> person.age() >= 20;
            case CHILD -> person.age() < 20;
        };
    }

    private boolean meets(Person person, String dimension, Set<String> categories) {
        Set<String> values = dimension.equals("disability")
                ? disabilities.getOrDefault(person.household(), Set.of())
                : values(person, dimension);
        return values.stream().anyMatch(categories::contains);
    }

    /** All that the row says but ids and areas. */
    Map<String, @Nullable String> row(Person person, ListOrder order) {
        Map<String, @Nullable String> row = new HashMap<>();
        row.put("name", person.line()[20]);
        row.put("address", person.home()[19]);
        row.put(
                "member_type",
                Arrays.stream(MemberType.values())
                        .filter(type -> order.members().contains(type) && is(person, type))
                        .map(MemberType::code)
                        .collect(Collectors.joining(";")));
        row.put("poverty_level", BANDS.get(person.band() - 1));
        for (String dimension : order.outputs()) {
            if (!dimension.equals("poverty_score")) {
                Set<String> values = values(person, dimension);
                row.put(dimension, values.isEmpty() ? null : String.join(";", values));
            }
        }
        return row;
    }

    /** Codes in the order of the file; none when it says nothing. */
    private static Set<String> values(Person person, String dimension) {
        String[] member = person.line();
        String[] home = person.home();
        String text = switch (dimension) {
            case "poverty_score" -> BANDS.get(person.band() - 1);
            case "gender" -> member[22];
            case "relationship" -> member[23];
            case "age_bracket" ->
                person.age() < 13 ? "minor" : person.age() < 20 ? "teenage" : person.age() < 60 ? "adult" : "old_age";
            case "marital_status" -> member[25];
            case "disability" -> member[27];
            case "employment_status" -> member[28];
            case "education" -> member[29];
            case "rooms" -> Integer.parseInt(home[7]) >= 4 ? "rooms_4_plus" : "rooms_" + home[7];
            case "toilet_type" -> home[8];
            case "electric_equipment" -> home[9];
            case "gas_equipment" -> home[10];
            case "kitchen_assets" -> home[11];
            case "livestock" -> animals(home);
            default -> throw new IllegalArgumentException(dimension);
        };
        return text.isEmpty() ? Set.of() : new java.util.LinkedHashSet<>(List.of(text.split(";")));
    }

    private static String animals(String[] home) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < ANIMALS.length; i++) {
            if (Integer.parseInt(home[12 + i]) > 0) {
                kept.add(ANIMALS[i]);
            }
        }
        return kept.isEmpty() ? "none" : String.join(";", kept);
    }
}
