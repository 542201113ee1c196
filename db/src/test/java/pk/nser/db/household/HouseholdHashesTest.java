package pk.nser.db.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.disclosure.key.KeyFile;

class HouseholdHashesTest {
    private static final Member HEAD = HouseholdTest.member(1, 2, 40, 2, 1, 64);
    private static final Member WIFE = HouseholdTest.member(2, 1, 35, 2, 1, 64);
    private static final List<Identity> NOBODY = List.of();

    @TempDir
    Path keys;

    private HouseholdHashes hashes;

    @BeforeEach
    void makeKey() throws IOException {
        Path file = keys.resolve(KeyFile.ROWS);
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        hashes = new HouseholdHashes(KeyFile.read(keys, KeyFile.ROWS));
    }

    /** A changed value would make every household look changed to the hold rule: raise the version and say so. */
    @Test
    void staysTheSameFromVersionToVersion() {
        Household household = HouseholdTest.of(List.of(HEAD, WIFE));
        assertThat(hashes.row(household)).isEqualTo(-8979881262886002872L);
        assertThat(hashes.content(household, 1, List.of(new Identity(1, "نام", new byte[32], "x"))))
                .isEqualTo(-6630894757192302581L);
    }

    @Test
    void doesNotDependOnTheOrderOfMembers() {
        assertThat(hashes.row(HouseholdTest.of(List.of(WIFE, HEAD))))
                .isEqualTo(hashes.row(HouseholdTest.of(List.of(HEAD, WIFE))));
    }

    @Test
    void coversWhatIsPublishedAndNothingElse() {
        long base = hashes.row(HouseholdTest.of(List.of(HEAD, WIFE)));
        Member older = HouseholdTest.member(2, 1, 36, 2, 1, 64);
        Member old = HouseholdTest.member(2, 1, 60, 2, 1, 64);
        Member unmarried = HouseholdTest.member(2, 1, 35, 1, 1, 64);
        assertThat(hashes.row(HouseholdTest.of(List.of(HEAD, older)))).isEqualTo(base);
        assertThat(hashes.row(HouseholdTest.of(List.of(HEAD, old)))).isNotEqualTo(base);
        assertThat(hashes.row(HouseholdTest.of(List.of(HEAD, unmarried)))).isNotEqualTo(base);
        assertThat(hashes.row(HouseholdTest.of(List.of(HEAD)))).isNotEqualTo(base);
    }

    /** The hold rule counts moves by themselves; a household that only moved is the same one elsewhere. */
    @Test
    void doesNotCoverTheVillageButTellsAMoveByTheContent() {
        Household here = HouseholdTest.of(List.of(HEAD, WIFE));
        Household there = HouseholdTest.in("V2", List.of(HEAD, WIFE));
        assertThat(hashes.row(there)).isEqualTo(hashes.row(here));
        assertThat(hashes.content(there, 1, NOBODY)).isNotEqualTo(hashes.content(here, 1, NOBODY));
    }

    @Test
    void tellsEveryChangeOfTheContent() {
        Household household = HouseholdTest.of(List.of(HEAD, WIFE));
        Household older = HouseholdTest.of(List.of(HEAD, HouseholdTest.member(2, 1, 36, 2, 1, 64)));
        long base = hashes.content(household, 1, NOBODY);
        assertThat(hashes.content(older, 1, NOBODY)).isNotEqualTo(base);
        assertThat(hashes.content(household, 2, NOBODY)).isNotEqualTo(base);
        long name = hashes.content(household, 1, List.of(new Identity(1, "A", null, null)));
        assertThat(name).isNotEqualTo(base);
        assertThat(hashes.content(household, 1, List.of(new Identity(1, null, null, "A"))))
                .isNotEqualTo(name);
        assertThat(hashes.content(household, 1, List.of(new Identity(1, "A", new byte[32], null))))
                .isNotEqualTo(name);
    }
}
