package pk.nser.db.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import pk.nser.db.disclosure.RecordKeys;
import pk.nser.db.release.fixture.TestHouse;

/** Writes test households to the registry in batches. */
final class TestRows implements AutoCloseable {
    private static final List<String> HOUSEHOLD = List.of(
            "hh_composition",
            "gender",
            "education",
            "employment_status",
            "disability",
            "rooms",
            "toilet_type",
            "electric_equipment",
            "gas_equipment",
            "kitchen_assets",
            "livestock",
            "land");
    private static final List<String> MEMBER = List.of(
            "gender", "relationship", "age_bracket", "marital_status", "disability", "employment_status", "education");

    private final RecordKeys keys;
    private final Map<String, Integer> areaIds;
    private final List<PreparedStatement> removals;
    private final PreparedStatement households;
    private final PreparedStatement members;

    TestRows(Connection connection, RecordKeys keys, Map<String, Integer> areaIds) throws SQLException {
        this.keys = keys;
        this.areaIds = areaIds;
        this.removals = List.of(
                connection.prepareStatement("delete from reg.member where household_id = ?"),
                connection.prepareStatement("delete from reg.household where household_id = ?"));
        this.households =
                connection.prepareStatement("insert into reg.household (household_id, row_hash, area_id, rkey,"
                        + " members, band, " + String.join(", ", HOUSEHOLD)
                        + ", cell, batch_id, score, land_unit, cows, goats, buffaloes, bullocks, lambs) values (?, ?, ?, ?, ?, ?"
                        + ", ?".repeat(HOUSEHOLD.size()) + ", -1, 1, 0, 0, 0, 0, 0, 0, 0)");
        this.members =
                connection.prepareStatement("insert into reg.member (household_id, member_no, area_id, rkey, band,"
                        + " gives_family, " + String.join(", ", MEMBER) + ", age, family_no) values (?, ?, ?, ?, ?, ?"
                        + ", ?".repeat(MEMBER.size()) + ", 30, 1)");
    }

    void remove(TestHouse house) throws SQLException {
        for (PreparedStatement removal : removals) {
            removal.setLong(1, house.id);
            removal.addBatch();
        }
    }

    void add(TestHouse house) throws SQLException {
        int area = areaIds.getOrDefault(house.village, 0);
        households.setLong(1, house.id);
        households.setLong(2, house.rowHash());
        households.setInt(3, area);
        households.setInt(4, keys.household(house.id));
        households.setInt(5, house.members.size());
        households.setInt(6, house.value("poverty_score"));
        for (int i = 0; i < HOUSEHOLD.size(); i++) {
            households.setInt(7 + i, house.value(HOUSEHOLD.get(i)));
        }
        households.addBatch();
        for (TestHouse.Member member : house.members) {
            members.setLong(1, house.id);
            members.setInt(2, member.number());
            members.setInt(3, area);
            members.setInt(4, keys.member(house.id, member.number()));
            members.setInt(5, house.value("poverty_score"));
            members.setBoolean(6, member.givesFamily());
            for (int i = 0; i < MEMBER.size(); i++) {
                members.setInt(7 + i, member.values().getOrDefault(MEMBER.get(i), 0));
            }
            members.addBatch();
        }
    }

    void flush() throws SQLException {
        for (PreparedStatement removal : removals) {
            removal.executeBatch();
        }
        households.executeBatch();
        members.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement removal : removals) {
            removal.close();
        }
        households.close();
        members.close();
    }
}
