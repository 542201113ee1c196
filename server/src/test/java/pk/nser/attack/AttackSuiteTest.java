package pk.nser.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code ./nser attack}. It is a test of this module since here the classes are compiled, the cluster
 * runs and the machine for Java is warm: from outside it would pay for all three again.
 */
class AttackSuiteTest {
    @TempDir
    private static Path folder;

    private static AttackReport report;

    @BeforeAll
    static void attack() {
        report = AttackSuite.run(Form.SHORT, folder);
        System.out.println(report.table());
    }

    @Test
    void theBrokenBuildsFall() {
        assertThat(report.judgements())
                .filteredOn(one -> one.protections().isBroken())
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.isGood()).as(one.toString()).isTrue());
    }

    @Test
    void theProductHolds() {
        assertThat(product())
                .hasSizeGreaterThan(12)
                .allSatisfy(one -> assertThat(one.isGood()).as(one.toString()).isTrue());
    }

    private static List<Judgement> product() {
        return report.judgements().stream()
                .filter(one -> !one.protections().isBroken())
                .toList();
    }
}
