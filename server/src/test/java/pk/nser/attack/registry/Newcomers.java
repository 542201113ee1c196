package pk.nser.attack.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes households that move in: each is like a household elsewhere in the district, in the place of one of the village. */
public final class Newcomers {
    private final MadeRegistry registry;
    private final List<RegistryFile.Entry> donors;
    private final Random random;
    private long lastId;

    public Newcomers(MadeRegistry registry, String district, long seed) {
        this.registry = registry;
        this.donors = registry.households(registry.villages(Set.of(district)));
        this.random = new Random(seed);
        this.lastId = registry.highestId();
    }

    /** Some for one village. */
    public List<Newcomer> make(String village, int number) {
        List<RegistryFile.Entry> there = registry.households(Set.of(village));
        List<Newcomer> made = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            RegistryFile.Entry place = there.get(random.nextInt(there.size()));
            made.add(new Newcomer(village, moved(donors.get(random.nextInt(donors.size())), place)));
        }
        return made;
    }

    private RegistryFile.Entry moved(RegistryFile.Entry donor, RegistryFile.Entry place) {
        String id = String.valueOf(++lastId);
        Map<String, String> household = new LinkedHashMap<>(donor.household());
        household.put("household_id", id);
        for (String column : List.of("village", "longitude", "latitude")) {
            household.put(column, place.household().get(column));
        }
        List<Map<String, String>> members = new ArrayList<>();
        for (Map<String, String> member : donor.members()) {
            Map<String, String> line = new LinkedHashMap<>(member);
            line.put("household_id", id);
            line.put("cnic", "");
            members.add(line);
        }
        return new RegistryFile.Entry(household, members);
    }
}
