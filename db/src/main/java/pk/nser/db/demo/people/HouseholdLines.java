package pk.nser.db.demo.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;

/** The lines of one household in the CSV of households: its own, then one for each member. */
final class HouseholdLines {
    static final String HEADING = "record,household_id,member_no,village,longitude,latitude,score,rooms,toilet_type,"
            + "electric_equipment,gas_equipment,kitchen_assets,cows,goats,buffaloes,bullocks,lambs,land,land_unit,"
            + "address,name,cnic,gender,relationship,age,marital_status,family_no,disability,employment_status,education";

    private static final byte[] HOUSEHOLD = bytes("household,");
    private static final byte[] MEMBER = bytes("member,");
    private static final int COLUMNS_BETWEEN_NUMBER_AND_NAME = 18;
    private static final int COLUMNS_OF_MEMBERS = 10;
    private static final byte[] NONE = bytes("none");
    private static final int YOUNGEST_PUPIL = 5;
    private static final int YOUNGEST_WORKER = 10;
    private static final int YOUNGEST_WITH_CNIC = 18;
    private static final long SERIALS = 1_000_000_000L;
    private static final long SHUFFLE = 387_420_489L; // 3^18: prime to SERIALS, so no two households share a serial

    private static final byte[][] TOILETS = codes("toilet_type");
    private static final byte[][] ELECTRIC = codes("electric_equipment");
    private static final byte[][] GAS = codes("gas_equipment");
    private static final byte[][] KITCHEN = codes("kitchen_assets");
    private static final byte[][] GENDERS = codes("gender");
    private static final Map<Member.Relationship, byte[]> RELATIONSHIPS = codes(Member.Relationship.class);
    private static final Map<Member.MaritalStatus, byte[]> MARITAL = codes(Member.MaritalStatus.class);
    private static final byte[][] DISABILITIES = codes("disability");
    private static final Map<Member.Employment, byte[]> EMPLOYMENT = codes(Member.Employment.class);
    private static final byte[][] EDUCATION = codes("education");

    private final CsvBytes csv;
    private final PersonNames names = new PersonNames();
    private byte[] village = new byte[0];
    private byte[] villageName = new byte[0];
    private Village.Missing missing = new Village.Missing(false, false, false);

    HouseholdLines(CsvBytes csv) {
        this.csv = csv;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[][] codes(String dimension) {
        return Codebook.standard().dimension(dimension).orElseThrow().categories().stream()
                .map(Category::code)
                .map(HouseholdLines::bytes)
                .toArray(byte[][]::new);
    }

    /** Every constant's code: its name in lower case. */
    private static <E extends Enum<E>> Map<E, byte[]> codes(Class<E> type) {
        Map<E, byte[]> codes = new EnumMap<>(type);
        for (E constant : EnumSet.allOf(type)) {
            codes.put(constant, bytes(constant.name().toLowerCase(Locale.ROOT)));
        }
        return codes;
    }

    private static <E extends Enum<E>> byte[] code(Map<E, byte[]> codes, E constant) {
        return Objects.requireNonNull(codes.get(constant));
    }

    /** The households that follow live here. */
    void village(Village of) {
        village = bytes(of.code());
        villageName = bytes(of.name().replace(',', ' ').replace('"', ' '));
        missing = of.missing();
    }

    void write(long id, Coordinate home, Dwelling dwelling, List<Member> members, Dice dice) throws IOException {
        household(id, home, dwelling, dice);
        names.household(dice);
        for (int i = 0; i < members.size(); i++) {
            member(id, i + 1, members.get(i), dice);
        }
    }

    private void household(long id, Coordinate home, Dwelling dwelling, Dice dice) throws IOException {
        csv.put(HOUSEHOLD).number(id).commas(2).put(village).comma();
        if (missing.geotags()) {
            csv.commas(2);
        } else {
            degrees(home.x);
            degrees(home.y);
        }
        csv.decimal(Math.round(dwelling.score() * 100), 2).comma();
        csv.number(dwelling.rooms()).comma();
        csv.put(TOILETS[dwelling.toilet()]).comma();
        mask(dwelling.electric(), ELECTRIC);
        csv.comma();
        mask(dwelling.gas(), GAS);
        csv.comma();
        mask(dwelling.kitchen(), KITCHEN);
        csv.comma();
        for (int heads : dwelling.animals()) {
            csv.number(heads).comma();
        }
        csv.decimal(dwelling.land().hundredths(), 2).comma();
        csv.put(bytes(dwelling.land().unit())).comma();
        csv.put(bytes("House ")).number(1 + dice.below(400)).put(bytes(" Street "));
        csv.number(1 + dice.below(40)).put(' ').put(villageName);
        csv.commas(COLUMNS_OF_MEMBERS).end();
    }

    private void degrees(double value) {
        csv.decimal(Math.round(value * 1e6), 6).comma();
    }

    private void mask(int mask, byte[][] codes) {
        if (mask == 0) {
            csv.put(NONE);
            return;
        }
        boolean first = true;
        for (int i = 0; i < codes.length; i++) {
            if ((mask & 1 << i) != 0) {
                if (!first) {
                    csv.put(';');
                }
                csv.put(codes[i]);
                first = false;
            }
        }
    }

    private void member(long id, int number, Member member, Dice dice) throws IOException {
        csv.put(MEMBER).number(id).comma().number(number).commas(COLUMNS_BETWEEN_NUMBER_AND_NAME);
        names.write(member.man, member.age, csv, dice);
        csv.comma();
        boolean registered = member.age >= YOUNGEST_WITH_CNIC && dice.chance(0.93);
        int digit = 2 * dice.below(5) + (member.man ? 1 : 0);
        if (registered) {
            identity(id, number, digit);
        }
        csv.comma().put(GENDERS[member.man ? 1 : 0]);
        csv.comma().put(code(RELATIONSHIPS, member.relationship));
        csv.comma().number(member.age);
        csv.comma().put(code(MARITAL, member.maritalStatus));
        csv.comma().number(member.family).comma();
        if (!missing.disability()) {
            mask(member.disability, DISABILITIES);
        }
        csv.comma();
        if (member.age >= YOUNGEST_WORKER) {
            csv.put(code(EMPLOYMENT, member.employment));
        }
        csv.comma();
        if (member.age >= YOUNGEST_PUPIL && (number == 1 || !missing.membersEducation())) {
            csv.put(EDUCATION[member.education]);
        }
        csv.end();
    }

    /** Thirteen digits that look like a CNIC but begin with 9 or 0, as no real one does; the last is odd for men. */
    private void identity(long id, int number, int lastDigit) {
        csv.put(id % 2 == 0 ? '9' : '0');
        csv.padded(id % SERIALS * SHUFFLE % SERIALS, 9);
        csv.padded(number, 2).number(lastDigit);
    }
}
