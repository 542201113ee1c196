package pk.nser.db.intake.row;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.household.Household;
import pk.nser.db.household.Identity;
import pk.nser.db.household.Member;
import pk.nser.db.intake.village.Village;

/** A household whose lines are still coming in. */
final class Draft {
    final long line;
    long id;

    @Nullable
    Village village;

    @Nullable
    HouseholdLine household;

    private final List<Member> members = new ArrayList<>(8);
    private final List<Identity> identities = new ArrayList<>(8);
    private final BitSet numbers = new BitSet();
    private final List<Long> memberLines = new ArrayList<>(8);
    private int heads;
    private int headEducation;
    private boolean faulty;

    Draft(long line) {
        this.line = line;
    }

    boolean isFaulty() {
        return faulty;
    }

    /**
     * Marks the household as not to be taken in.
     *
     * @return its lines so far, the first time only: those that are not at fault themselves
     */
    List<Long> markFaulty(boolean ownLine) {
        List<Long> others = new ArrayList<>();
        if (!faulty) {
            if (!ownLine) {
                others.add(line);
            }
            others.addAll(memberLines);
            memberLines.clear();
        }
        faulty = true;
        return others;
    }

    void add(long memberLine, MemberLine read) {
        Member member = read.member();
        if (numbers.get(member.number())) {
            throw new FieldFault(Column.MEMBER_NO, "stands in the household twice");
        }
        numbers.set(member.number());
        if (member.isHead()) {
            if (heads > 0) {
                throw new FieldFault(Column.RELATIONSHIP, "is a second head of the household");
            }
            heads++;
            headEducation = read.education();
        }
        if (faulty) {
            return;
        }
        memberLines.add(memberLine);
        members.add(member);
        if (read.identity() != null) {
            identities.add(read.identity());
        }
    }

    /** The household, now that its lines are complete. */
    Row.Accepted finish() {
        if (members.isEmpty()) {
            throw new FieldFault(Column.RECORD, "is a household without members");
        }
        if (heads != 1) {
            throw new FieldFault(Column.RECORD, "is a household without a head");
        }
        HouseholdLine own = household;
        Village in = village;
        if (own == null || in == null) {
            throw new IllegalStateException("a household without its line cannot be finished");
        }
        if (own.address() != null) {
            identities.add(new Identity(0, null, null, own.address()));
        }
        identities.sort((a, b) -> Integer.compare(a.memberNo(), b.memberNo()));
        Household all = new Household(
                id,
                in.areaId(),
                in.code(),
                own.geotag(),
                own.score(),
                own.band(),
                own.rooms(),
                own.toiletType(),
                own.electricEquipment(),
                own.gasEquipment(),
                own.kitchenAssets(),
                own.livestock(),
                own.land(),
                headEducation,
                members);
        return new Row.Accepted(line, all, identities);
    }
}
