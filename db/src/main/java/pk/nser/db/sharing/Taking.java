package pk.nser.db.sharing;

import java.util.Set;

/** The ledger's answer to a {@link RecordRequest}. */
public sealed interface Taking {
    /**
     * Written down.
     *
     * @param grantId number of the grant
     * @param held locked dimensions that the body holds now
     */
    record Granted(int grantId, Set<String> held) implements Taking {
        public Granted {
            held = Set.copyOf(held);
        }
    }

    /**
     * Nothing was written.
     *
     * @param held locked dimensions that the body holds
     * @param further locked dimensions that the request would add
     */
    record Refused(Reason reason, Set<String> held, Set<String> further) implements Taking {
        public Refused {
            held = Set.copyOf(held);
            further = Set.copyOf(further);
        }
    }

    /** Why not. */
    enum Reason {
        /** The body would hold more locked dimensions than the setting allows. */
        OVER_CAP,
        /** The body would hold all ten (protocol 4.2.3): refused whatever the setting, whoever approved. */
        ALL_TEN,
        /** There is no such institution. */
        UNKNOWN_INSTITUTION
    }
}
