package pk.nser.db.sharing.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was filled in (requirements section 4). Made by {@link FormReader} alone, so what is here was checked.
 *
 * @param ticked what form field 12 ticks, one to eight of i..viii; after the split exactly one
 * @param formats {@code hard_copy}, {@code soft_copy}, {@code live}
 * @param coverage {@code regional}, {@code national} or {@code clusters}
 * @param programme the running programme that the data serve; null when there is none
 * @param dimensions codes of the sixteen tick-boxes of form field 14
 * @param accessPersons who inside and outside gets access
 */
public record DataRequest(
        Requester requester,
        String objectives,
        String requested,
        String purposeClass,
        String purpose,
        @Nullable String programme,
        List<String> formats,
        LocalDate from,
        LocalDate to,
        String boundarySet,
        List<String> areas,
        String coverage,
        List<String> ticked,
        String dimensionsDescribed,
        List<String> dimensions,
        List<AccessPerson> accessPersons,
        OwnSurveys ownSurveys,
        String securityMeasures,
        boolean receivedBefore,
        boolean rejectedBefore,
        Declaration declaration) {
    public DataRequest {
        formats = List.copyOf(formats);
        areas = List.copyOf(areas);
        ticked = List.copyOf(ticked);
        dimensions = List.copyOf(dimensions);
        accessPersons = List.copyOf(accessPersons);
    }

    /** The institution as the form names it. Phones are those of offices, mobiles of people. */
    public record Requester(
            String name,
            String type,
            @Nullable String typeText,
            String mailingAddress,
            List<String> phones,
            List<String> mobiles,
            String email,
            String contactPerson) {
        public Requester {
            phones = List.copyOf(phones);
            mobiles = List.copyOf(mobiles);
        }
    }

    /** A person or body that gets access. */
    public record AccessPerson(String name, String body, boolean inside) {}

    /** Surveys of its own; the other fields are empty when it makes none. */
    public record OwnSurveys(boolean made, String kind, String scope, String coverage, String method) {}

    /** The declaration that was accepted, when, by whom. */
    public record Declaration(String version, LocalDate signedOn, String signatory) {}

    /** It with one category: what belongs to the others alone, their dimensions, is left out. */
    DataRequest forCategory(String category) {
        boolean carries = !category.equals("iii") && !category.equals("iv");
        return new DataRequest(
                requester,
                objectives,
                requested,
                purposeClass,
                purpose,
                programme,
                formats,
                from,
                to,
                boundarySet,
                areas,
                coverage,
                List.of(category),
                dimensionsDescribed,
                carries ? dimensions : List.of(),
                accessPersons,
                ownSurveys,
                securityMeasures,
                receivedBefore,
                rejectedBefore,
                declaration);
    }
}
