package pk.nser.db.household;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household: people who cook and eat together (R1). Codes and masks as in {@link Member}.
 *
 * @param id registry-wide, 1..10^15
 * @param areaId the village's id
 * @param village the village's code
 * @param geotag null where geotags were not collected
 * @param score poverty score, 0..100
 * @param band poverty band by the cut-offs, 1..5
 * @param rooms category of dimension {@code rooms}
 * @param headEducation kept here because members' education may not have been collected where the head's was
 * @param members in the order of their numbers, exactly one of them the head
 */
public record Household(
        long id,
        int areaId,
        String village,
        @Nullable GeoTag geotag,
        float score,
        int band,
        int rooms,
        int toiletType,
        int electricEquipment,
        int gasEquipment,
        int kitchenAssets,
        Livestock livestock,
        Land land,
        int headEducation,
        List<Member> members) {

    /** Highest household id. */
    public static final long HIGHEST_ID = 1_000_000_000_000_000L;

    private static final int NO_DISABILITY = 1 << 6;

    public Household {
        if (id < 1 || id > HIGHEST_ID || !(score >= 0 && score <= 100)) {
            throw new IllegalArgumentException("not a household's id or score");
        }
        members =
                members.stream().sorted(Comparator.comparingInt(Member::number)).toList();
        long heads = members.stream().filter(Member::isHead).count();
        if (heads != 1) {
            throw new IllegalArgumentException("a household has exactly one head, not " + heads);
        }
    }

    /** The head. */
    public Member head() {
        for (Member member : members) {
            if (member.isHead()) {
                return member;
            }
        }
        throw new IllegalStateException("a household without a head");
    }

    /** Category of dimension {@code hh_composition}: 1-2, 3-4, 5-6, 7-8, 9 or more members. */
    public int composition() {
        return Math.min(5, (members.size() + 1) / 2);
    }

    /** Mask of the kinds of disability among the members; none when nobody has one; 0 when not collected. */
    public int disability() {
        int mask = 0;
        for (Member member : members) {
            mask |= member.disability();
        }
        return mask == NO_DISABILITY ? mask : mask & ~NO_DISABILITY;
    }

    /**
     * True when the member's family is counted by her: the ever-married woman over 18 with the lowest number in the
     * family.
     */
    public boolean givesFamily(Member member) {
        if (member.familyNo() == 0 || !member.isEverMarriedWoman()) {
            return false;
        }
        for (Member other : members) {
            if (other.familyNo() == member.familyNo() && other.isEverMarriedWoman()) {
                return other.number() == member.number();
            }
        }
        return false;
    }

    /** Morton code of the tile that holds the geotag; -1 without one. */
    public int cell() {
        return geotag == null ? -1 : geotag.cell();
    }
}
