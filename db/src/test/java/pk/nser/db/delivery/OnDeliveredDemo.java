package pk.nser.db.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.db.area.AreaLevel;

/** Tests over a demonstration registry of their own. */
abstract class OnDeliveredDemo {
    @TempDir
    static Path folder;

    static DeliveredDemo demo;

    /** Code of the union council with most households. */
    static String council;

    @BeforeAll
    static void publish(TestInfo test) throws IOException {
        String name = test.getTestClass().orElseThrow().getSimpleName().toLowerCase(Locale.ROOT);
        demo = DeliveredDemo.create(name, folder);
        council = demo.dense(AreaLevel.UNION_COUNCIL);
    }

    @AfterAll
    static void drop() {
        demo.close();
    }

    /** An agreement about the geo-tagged households of that union council. */
    static int agreement() {
        return demo.points(council, 1_000_000);
    }
}
