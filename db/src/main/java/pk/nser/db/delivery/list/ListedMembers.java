package pk.nser.db.delivery.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Label;
import pk.nser.db.grant.scope.MemberType;

/**
 * Who of a household is what. Head and parent are said by the relationship to the head (a parent is the head's father or
 * mother, protocol 4.2.1 iii), child and adult by age ("adults / children", 4.2.4 iv), so one person can be two of them.
 *
 * <p>Known limit: the frozen rows have the age group and not the age, so a child is under twenty, not under eighteen.
 */
final class ListedMembers {
    private static final int HEAD = stored("relationship", "head");
    private static final int PARENT = stored("relationship", "parent");
    private static final int TEENAGE = stored("age_bracket", "teenage");

    private static final Map<MemberType, Label> LABELS = new EnumMap<>(Map.of(
            MemberType.HEAD, new Label("Head of the household", "گھرانے کا سربراہ"),
            MemberType.PARENT, new Label("Father or mother of the head", "سربراہ کے والد یا والدہ"),
            MemberType.ADULT, new Label("Adult, from 20 years", "بالغ، 20 سال سے"),
            MemberType.CHILD, new Label("Child, under 20 years", "بچہ، 20 سال سے کم")));

    private ListedMembers() {}

    static Label label(MemberType type) {
        return LABELS.getOrDefault(type, new Label(type.code(), type.code()));
    }

    /**
     * Whether a person is of a type.
     *
     * @param relationship as stored, like {@code ageBracket}; 0 = not collected, of no type
     */
    static boolean is(MemberType type, int relationship, int ageBracket) {
        return switch (type) {
            case HEAD -> relationship == HEAD;
            case PARENT -> relationship == PARENT;
            case ADULT -> ageBracket > TEENAGE;
            case CHILD -> ageBracket > 0 && ageBracket <= TEENAGE;
        };
    }

    /** Those of the types that a person is, in their order, separated by semicolons; empty when none. */
    static String codes(List<MemberType> among, int relationship, int ageBracket) {
        return among.stream()
                .filter(type -> is(type, relationship, ageBracket))
                .map(MemberType::code)
                .collect(Collectors.joining(";"));
    }

    private static int stored(String dimension, String category) {
        return Codebook.standard().dimension(dimension).orElseThrow().categoryIndex(category) + 1;
    }
}
