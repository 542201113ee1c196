package pk.nser.db.sharing.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.sharing.RecordCategory;

/**
 * The categories that end in an agreement (protocol 4.2.4, Figure 4; requirements section 3): all but the public ones,
 * which everybody has (R27). The sub-level is set by the unit, never by the form (A25).
 */
public enum RequestCategory {
    I_B(SharingCategory.I_B),
    II_A(SharingCategory.II_A),
    II_B(SharingCategory.II_B),
    III_B(SharingCategory.III_B),
    IV(SharingCategory.IV),
    V(SharingCategory.V),
    VI(SharingCategory.VI),
    VII_B(SharingCategory.VII_B),
    VIII(SharingCategory.VIII);

    /** The eight of form field 12. */
    static final List<String> ON_THE_FORM = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii");

    /** Of these the form wants the dimensions of field 14. */
    static final Set<String> WITH_DIMENSIONS = Set.of("ii", "v", "vi", "viii");

    private final SharingCategory given;

    RequestCategory(SharingCategory given) {
        this.given = given;
    }

    /** The protocol's number with its sub-level. */
    public String code() {
        return given.code();
    }

    /** The tick-box of the form under which it is asked for. */
    public String ticked() {
        return code().split("\\.", 2)[0];
    }

    /** The finest area level that it may ever name: beside points no village, since leaves do not end where villages do. */
    public AreaLevel finest() {
        return this == VIII ? AreaLevel.UNION_COUNCIL : given.ceiling().finestApproved();
    }

    /** Codes of the dimensions that may be shown. */
    public Set<String> outputs() {
        return given.ceiling().outputs();
    }

    /** Codes of the dimensions that may choose who is in it. */
    public Set<String> filters() {
        return given.ceiling().filters();
    }

    /** True when dimensions are given. */
    public boolean carriesDimensions() {
        return !given.ceiling().outputs().isEmpty();
    }

    /** The record category that the lock ledger weighs; empty for aggregates and scores. */
    public Optional<RecordCategory> records() {
        for (RecordCategory records : RecordCategory.values()) {
            if (records.code().equals(code())) {
                return Optional.of(records);
            }
        }
        return Optional.empty();
    }

    /** True when a receiver may be given it; an NGO lists of beneficiaries only for a running programme (A20). */
    public boolean allows(Receiver receiver, boolean runningProgramme) {
        return given.ceiling().admits(receiver, runningProgramme ? Set.of(Approval.RUNNING_PROGRAMME) : Set.of());
    }

    /** The category with this number. */
    public static Optional<RequestCategory> ofCode(String code) {
        for (RequestCategory category : values()) {
            if (category.code().equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
