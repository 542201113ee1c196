package pk.nser.db.sharing.move;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.agreement.Prices;
import pk.nser.db.sharing.price.GratisCriterion;
import pk.nser.db.sharing.process.GratisState;
import pk.nser.db.sharing.process.Guard;
import pk.nser.db.sharing.request.Fields;
import pk.nser.db.sharing.request.RequestCategory;
import pk.nser.db.sharing.request.Requests;

/** Judges the guards of a step. What needs writing as well is judged by {@link Effects}. */
final class Guards {
    private static final int TEXT = 4000;
    private static final Set<String> CRITERIA =
            Stream.of(GratisCriterion.values()).map(GratisCriterion::code).collect(Collectors.toUnmodifiableSet());

    private final LockCap cap;

    Guards(LockCap cap) {
        this.cap = cap;
    }

    /** @throws MoveRefused or a fault of a field of the details when the guard does not hold */
    void judge(Guard guard, Situation at) throws SQLException {
        Fields details = at.details();
        switch (guard) {
            case COMPLETE_FORM ->
                require(
                        Requests.hasFiles(at.connection(), at.request().id()),
                        "the proposal and the signature must be there");
            case RECEIVER_ALLOWED -> receiver(at);
            case SECURITY_JUDGED -> {
                details.only("security", "visit");
                details.text("security", TEXT);
                details.optionalText("visit", TEXT);
            }
            case CONDITIONS -> conditions(at);
            case MEETING_RECORD -> meeting(at);
            case SCORE_SERVICE ->
                require(
                        at.category() == RequestCategory.III_B,
                        "only the score service (iii.b) is approved by the Committee alone");
            case NOT_SCORE_SERVICE ->
                require(
                        at.category() != RequestCategory.III_B,
                        "the score service (iii.b) is approved once, by the Committee");
            case PAID_AND_IN_TIME -> active(at);
            case CHECK_ALLOWED -> check(at);
            case END_PASSED -> require(at.request().ended(), "its end date has not passed");
            case CRITERION -> criterion(at);
            case NON_DISCLOSURE -> {
                details.only("signed_on", "signatory");
                details.date("signed_on");
                details.text("signatory", 300);
            }
            case ALL_TEN, TERMS, FINDING, PENALTY_CLAUSE -> {
                // judged where they are written
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Situation.missing(otherwise);
        }
    }

    private static void receiver(Situation at) {
        Fields details = at.details();
        details.only("category", "confidence");
        RequestCategory category = RequestCategory.ofCode(details.text("category", 10))
                .orElseThrow(() -> details.fault("category", "no such category ends in an agreement"));
        details.number("confidence", 1, 3);
        String ticked = at.request().form().ticked().get(0);
        if (!category.ticked().equals(ticked)) {
            throw details.fault("category", "the request ticks " + ticked);
        }
        Receiver receiver = at.party().receiver();
        if (receiver == null) {
            throw Situation.missing("the unit has not said what kind of receiver institution "
                    + at.party().institution() + " is");
        }
        if (!category.allows(receiver, at.request().form().programme() != null)) {
            throw details.fault(
                    "category",
                    category.code() + " is not given to a receiver of the kind " + receiver.code()
                            + (receiver == Receiver.NGO ? " without a running programme" : ""));
        }
    }

    /** The lock check of R10 for records; the ledger itself takes when the agreement is signed. */
    private void conditions(Situation at) throws SQLException {
        if (at.category().records().isEmpty()) {
            return;
        }
        Set<String> held = LockLedger.held(at.connection(), at.request().institution());
        Set<String> union = new HashSet<>(held);
        union.addAll(LockedDimensions.among(asked(at)));
        require(
                union.size() <= Math.max(cap.dimensions(), held.size()),
                "the institution's body would hold " + union.size() + " locked dimensions of at most "
                        + cap.dimensions());
    }

    /** True when the form alone, or with what the body already holds, makes the ten (R10, R11). */
    static boolean completesTheTen(Situation at) throws SQLException {
        Set<String> union = new HashSet<>(LockedDimensions.among(asked(at)));
        RequestCategory category = at.request().category();
        if (category != null && category.records().isPresent()) {
            union.addAll(LockLedger.held(at.connection(), at.request().institution()));
        }
        return union.size() == LockedDimensions.all().size();
    }

    /** The dimensions of the extent where there is one, else of the form. */
    private static Set<String> asked(Situation at) {
        if (!at.document().path("extent").isObject()) {
            return new HashSet<>(at.request().form().dimensions());
        }
        Fields extent = at.details().inside("extent");
        List<String> both = Stream.concat(extent.texts("outputs", 40).stream(), extent.texts("filters", 40).stream())
                .toList();
        return new HashSet<>(both);
    }

    private static void meeting(Situation at) throws SQLException {
        Fields details = at.details();
        details.only("held_on", "present", "record", "collection_method");
        details.date("held_on");
        details.someTexts("present", 300);
        details.text("record", TEXT);
        if (at.request().form().ownSurveys().made()) {
            details.text("collection_method", TEXT);
        }
        require(Prices.isQuoted(at.connection(), at.request().id()), "the price has not been told");
        GratisState gratis = at.request().gratis();
        require(
                gratis == GratisState.NONE || gratis == GratisState.SIGNED || gratis == GratisState.DECLINED,
                "the wish for free data is not decided yet: it stands at " + gratis);
    }

    private static void active(Situation at) throws SQLException {
        at.details().only();
        require(!at.request().ended(), "the agreement has ended already");
        Prices.unpaid(at.connection(), at.request().id()).ifPresent(lacking -> {
            throw Situation.missing(lacking);
        });
    }

    /** Checks are for nationwide data, extended use, or a threat to confidentiality (4.1.7). */
    private static void check(Situation at) {
        Fields details = at.details();
        details.only("ground");
        String ground = details.code("ground", Set.of("nationwide", "extended_use", "threat"));
        if (ground.equals("nationwide") && !at.request().form().coverage().equals("national")) {
            throw details.fault("ground", "the request is not nationwide");
        }
    }

    private static void criterion(Situation at) {
        Fields details = at.details();
        details.only("criterion");
        details.code("criterion", CRITERIA);
        switch (at.request().state()) {
            case DRAFT, SUBMITTED, RETURNED, VERIFIED, ASSESSED, CONDITIONS_SET -> {}
            default -> throw Situation.missing("free data is asked for before the interview");
        }
    }
}
