package pk.nser.db.sharing.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.RecordCategory;

/**
 * The categories that end in an agreement (protocol 4.2.4, Figure 4; requirements section 3): all but the public ones,
 * which everybody has (R27). The sub-level is set by the unit, never by the form (A25).
 */
public enum RequestCategory {
    I_B("i.b", Receivers.PARTNERS, AreaLevel.VILLAGE, true),
    II_A("ii.a", Receivers.BISP_ALONE, AreaLevel.VILLAGE, true),
    II_B("ii.b", Receivers.PARTNERS, AreaLevel.VILLAGE, true),
    III_B("iii.b", Receivers.ENROLLING, AreaLevel.VILLAGE, false),
    IV("iv", Receivers.PROGRAMMES, AreaLevel.VILLAGE, false),
    V("v", Receivers.PROGRAMMES, AreaLevel.VILLAGE, true),
    VI("vi", Receivers.PARTNERS, AreaLevel.TEHSIL, true),
    VII_B("vii.b", Receivers.PARTNERS, AreaLevel.VILLAGE, true),
    VIII("viii", Receivers.PARTNERS, AreaLevel.UNION_COUNCIL, true);

    /** The eight of form field 12. */
    static final List<String> ON_THE_FORM = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii");

    /** Of these the form wants the dimensions of field 14. */
    static final Set<String> WITH_DIMENSIONS = Set.of("ii", "v", "vi", "viii");

    private final String code;
    private final Receivers receivers;
    private final AreaLevel finest;
    private final boolean dimensions;

    RequestCategory(String code, Receivers receivers, AreaLevel finest, boolean dimensions) {
        this.code = code;
        this.receivers = receivers;
        this.finest = finest;
        this.dimensions = dimensions;
    }

    /** The protocol's number with its sub-level. */
    public String code() {
        return code;
    }

    /** The tick-box of the form under which it is asked for. */
    public String ticked() {
        return code.split("\\.", 2)[0];
    }

    /** The finest area level that it may ever name. */
    public AreaLevel finest() {
        return finest;
    }

    /** True when dimensions are given. */
    public boolean carriesDimensions() {
        return dimensions;
    }

    /** The record category that the lock ledger weighs; empty for aggregates and scores. */
    public Optional<RecordCategory> records() {
        for (RecordCategory records : RecordCategory.values()) {
            if (records.code().equals(code)) {
                return Optional.of(records);
            }
        }
        return Optional.empty();
    }

    /** True when a receiver may be given it; an NGO lists of beneficiaries only for a running programme (A20). */
    public boolean allows(Receiver receiver, boolean runningProgramme) {
        boolean listOfBeneficiaries = this == IV || this == V;
        return receivers.include(receiver) && (!listOfBeneficiaries || receiver != Receiver.NGO || runningProgramme);
    }

    /** The category with this number. */
    public static Optional<RequestCategory> ofCode(String code) {
        for (RequestCategory category : values()) {
            if (category.code.equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /** Columns "who may receive" of section 3. */
    private enum Receivers {
        PARTNERS,
        BISP_ALONE,
        /** Researchers are not named for the score service. */
        ENROLLING,
        /** Organisations implementing programmes. */
        PROGRAMMES;

        boolean include(Receiver receiver) {
            return switch (this) {
                case PARTNERS -> receiver != Receiver.BISP;
                case BISP_ALONE -> receiver == Receiver.BISP;
                case ENROLLING, PROGRAMMES -> receiver != Receiver.BISP && receiver != Receiver.RESEARCHER;
            };
        }
    }
}
