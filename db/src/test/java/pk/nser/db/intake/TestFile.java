package pk.nser.db.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes files of households for tests: good ones by a seed, and lines in which one field is replaced. */
final class TestFile {
    static final String HEADER =
            "record,household_id,member_no,village,longitude,latitude,score,rooms,toilet_type,electric_equipment,"
                    + "gas_equipment,kitchen_assets,cows,goats,buffaloes,bullocks,lambs,land,land_unit,address,name,cnic,"
                    + "gender,relationship,age,marital_status,family_no,disability,employment_status,education";
    private static final List<String> COLUMNS = List.of(HEADER.split(","));

    private TestFile() {}

    /** A household of two in V1: its head, and his wife. */
    static String couple(long id) {
        return household(id, "V1", 70.05, 30.05) + head(id) + wife(id);
    }

    static String household(long id, String village, double longitude, double latitude) {
        return "household,%d,,%s,%s,%s,15.5,2,flush,television;refrigerator,none,cooking_stove,1,0,2,0,0,2.5,acre,"
                        .formatted(id, village, longitude, latitude)
                + "\"House 3, Street 4\",,,,,,,,,,\n";
    }

    static String head(long id) {
        return "member,%d,1,,,,,,,,,,,,,,,,,,Test Head,90000-%07d-1,male,head,40,married,1,none,daily_wage,primary\n"
                .formatted(id, id % 10_000_000);
    }

    static String wife(long id) {
        return "member,%d,2,,,,,,,,,,,,,,,,,,Test Wife,,female,spouse,35,married,1,visual;hearing,not_working,"
                        .formatted(id)
                + "never_attended\n";
    }

    /** The line with the value of one column replaced; columns before it must not hold commas. */
    static String with(String line, String column, String value) {
        List<String> fields = new ArrayList<>(List.of(line.strip().split(",", -1)));
        int quotes = 0;
        for (int i = 0; i + 1 < fields.size(); i++) {
            while (fields.get(i).startsWith("\"") && !fields.get(i).endsWith("\"")) {
                fields.set(i, fields.get(i) + "," + fields.remove(i + 1));
                quotes++;
            }
        }
        if (quotes > 0 && fields.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(line);
        }
        fields.set(COLUMNS.indexOf(column), value);
        return String.join(",", fields) + "\n";
    }

    /** So many good households with ids from {@code first}, about 6.3 members each, in villages V1 to V4. */
    static String households(long first, int count, long seed) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder(count * 700);
        for (long id = first; id < first + count; id++) {
            append(out, id, random);
        }
        return out.toString();
    }

    static void append(StringBuilder out, long id, Random random) {
        int village = random.nextInt(4);
        String line = household(
                id,
                "V" + (village + 1),
                70 + village * 0.1 + random.nextInt(100_000) / 1e6,
                30 + random.nextInt(100_000) / 1e6);
        out.append(line.replace(",15.5,", "," + random.nextInt(10_000) / 100.0 + ","));
        out.append(head(id)).append(wife(id));
        int more = random.nextInt(10);
        for (int i = 0; i < more; i++) {
            int age = random.nextInt(30);
            out.append("member,").append(id).append(',').append(i + 3);
            out.append(",,,,,,,,,,,,,,,,,,Test Child,").append(age > 17 ? "0%012d".formatted(id * 10 + i) : "");
            out.append(i % 2 == 0 ? ",female,child," : ",male,child,")
                    .append(age)
                    .append(",never_married,1,none,");
            out.append(age < 10 ? "," : "not_working,").append(age < 5 ? "\n" : "middle\n");
        }
    }
}
