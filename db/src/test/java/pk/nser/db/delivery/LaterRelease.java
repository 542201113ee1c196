package pk.nser.db.delivery;

import pk.nser.db.release.fixture.DemoRelease;

/** A release that changes no household, folded into the base of the demonstration as its publication ends. */
final class LaterRelease {
    private LaterRelease() {}

    static void publish(DeliveredDemo demo, String id) {
        demo.registry.run("""
                insert into agg.release (id, line, areas_version, profile, previous, as_of, state)
                select '%1$s', line, areas_version, profile, id, as_of, state from agg.release where id = '%2$s';
                insert into reg.build (line, release, folded) values ('%3$s', '%1$s', true)""".formatted(id, demo.release.id(), DemoRelease.LINE));
    }

    /** As if it had never been. */
    static void forget(DeliveredDemo demo, String id) {
        demo.registry.run("delete from reg.build where release = '%1$s'; delete from agg.release where id = '%1$s'"
                .formatted(id));
    }

    /** Makes the usual file of an agreement while the base is that of such a release. */
    static DeliveryMaking.Made make(DeliveredDemo demo, String id, int agreement) {
        publish(demo, id);
        try {
            return demo.make(agreement);
        } finally {
            forget(demo, id);
        }
    }
}
