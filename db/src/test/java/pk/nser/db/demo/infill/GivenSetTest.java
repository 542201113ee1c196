package pk.nser.db.demo.infill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;

class GivenSetTest {
    private static TestDatabases databases;

    @BeforeAll
    static void keepASetInTheRegistry() throws SQLException {
        databases = TestDatabases.create("givenset");
        try (Connection connection = databases.superuser(false);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into reg.boundary_set values ('real', 'Real', 'اصل', 'Publisher', 'Licence',"
                    + " 'Attribution', 'Disclaimer.', 'اعلان۔', false, false, null, null, now(), '{}')");
            statement.execute("insert into reg.border_line values ('real', 1, 'coastline',"
                    + " gis.st_geomfromtext('MULTILINESTRING((70 32, 71 32), (71 32, 71 33))', 4326))");
            insertAreas(connection);
            statement.execute(
                    "insert into reg.not_collected select area_id, 'geotags' from reg.area where code = 'X111'");
        }
    }

    private static void insertAreas(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into reg.area"
                + " select ?, 'real', ?, ?, (select area_id from reg.area where code = ?), ?, ?, 70, 32,"
                + " gis.st_multi(gis.st_geomfromtext(?, 4326))")) {
            int id = 1;
            for (GivenArea area : InfillTest.given()) {
                insert.setInt(1, id++);
                insert.setInt(2, area.level().depth());
                insert.setString(3, area.code());
                insert.setString(4, area.parent());
                insert.setString(5, area.name());
                insert.setString(6, area.nameUr());
                insert.setString(7, area.shape().toText());
                insert.executeUpdate();
            }
        }
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    @Test
    void readsASetOfTheRegistryDownToTehsils() {
        GivenSet set = GivenSet.read(databases.pools().of(Role.LOAD), "real");
        assertThat(set.title().en()).isEqualTo("Real");
        assertThat(set.areas()).extracting(GivenArea::code).containsExactly("X", "X1", "X1D", "X11", "X111", "X112");
        assertThat(set.areas().get(4).parent()).isEqualTo("X11");
        assertThat(set.borders())
                .hasSize(2)
                .allMatch(border -> border.styleClass().equals("coastline"));
        assertThat(set.notCollected()).containsEntry("geotags", List.of("X111"));
    }

    @Test
    void refusesASetThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GivenSet.read(databases.pools().of(Role.LOAD), "other"))
                .withMessageContaining("other");
    }
}
