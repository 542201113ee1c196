package pk.nser.db.demo.people;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.locationtech.jts.geom.Coordinate;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.grow.Centre;

/**
 * Writes made-up households as the registry's CSV of households, one village after the other.
 *
 * <p>What is made of a village depends on the seed and the village's code, not on what was written before; only the
 * household's number runs on. About 30,000 households a second and core.
 */
public final class HouseholdFile {
    private static final int MOST_MEMBERS = 30;
    private static final double VILLAGE_EFFECT = 0.3;
    private static final double URBAN_EFFECT = 0.3;

    private final CsvBytes csv;
    private final HouseholdLines lines;
    private final long seed;
    private final Map<String, DistrictLife> lives = new HashMap<>();
    private final long before;
    private long written;

    /**
     * Writes the heading to {@code out}; the caller closes it after {@link #finish()}.
     *
     * @param before the households' numbers begin behind this one
     */
    public HouseholdFile(OutputStream out, long seed, long before) throws IOException {
        this.csv = new CsvBytes(out);
        this.lines = new HouseholdLines(csv);
        this.seed = seed;
        this.before = before;
        csv.put(HouseholdLines.HEADING.getBytes(StandardCharsets.US_ASCII)).end();
    }

    /** Writes the households of one village. */
    public void write(Village village) throws IOException {
        long first = before + written + 1;
        write(
                village,
                Dice.of(seed, "people of " + village.code()),
                LongStream.range(first, first + village.households()));
    }

    /**
     * Writes households of one village as a later survey finds them: the same numbers, all else made anew.
     *
     * @param day of the survey; another one finds other things
     * @param numbers of the households
     */
    public void writeAgain(Village village, int day, LongStream numbers) throws IOException {
        write(village, Dice.of(seed, "day " + day + " in " + village.code()), numbers);
    }

    private void write(Village village, Dice dice, LongStream numbers) throws IOException {
        DistrictLife life =
                lives.computeIfAbsent(village.district().code(), code -> new DistrictLife(village.district()));
        Homes homes = new Homes(village, dice);
        Lives persons = new Lives(life, dice);
        Families families = new Families(dice);
        Dwelling.Place[] places = places(village.centres(), dice);
        double[] comforts = comforts(village, places, dice);
        lines.village(village);
        for (long number : numbers.toArray()) {
            int centre = homes.centre();
            Dwelling.Place place = places[centre];
            double wealth = comforts[centre] + 0.9 * dice.normal();
            Dwelling dwelling = Dwelling.make(life, place, wealth, dice);
            List<Member> members = families.make(size(village.district().householdSize(), wealth, dice));
            for (Member member : members) {
                persons.live(member, wealth, place.building(), place.urban());
            }
            Coordinate home = homes.home(centre);
            lines.write(number, home, dwelling, members, dice);
            written++;
        }
    }

    /** Households so far. */
    public long written() {
        return written;
    }

    /** Hands all bytes over; call once at the end. */
    public void finish() throws IOException {
        csv.flush();
    }

    private static Dwelling.Place[] places(List<Centre> centres, Dice dice) {
        return centres.stream()
                .map(c -> new Dwelling.Place(c.urban(), dice.normal(), dice.normal()))
                .toArray(Dwelling.Place[]::new);
    }

    /** How well off each centre is against the district; over a whole district mean 0 and deviation 0.43. */
    private static double[] comforts(Village village, Dwelling.Place[] places, Dice dice) {
        double share = village.district().urban();
        double scale = share <= 0 || share >= 1 ? 0 : URBAN_EFFECT / Math.sqrt(share * (1 - share));
        double[] comforts = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            double urban = Math.min(1, scale) * ((places[i].urban() ? 1 : 0) - share);
            comforts[i] = urban + VILLAGE_EFFECT * dice.normal();
        }
        return comforts;
    }

    /** Negative binomial about the district's mean, larger among the poor. */
    private static int size(double mean, double wealth, Dice dice) {
        double expected = mean * Math.exp(-0.15 * wealth - 0.011) - 1;
        return Math.min(MOST_MEMBERS, 1 + dice.poisson(Math.max(0.2, expected) * dice.gamma(4)));
    }
}
