package pk.nser.db.sharing.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.sharing.request.DataRequest.AccessPerson;
import pk.nser.db.sharing.request.DataRequest.Declaration;
import pk.nser.db.sharing.request.DataRequest.OwnSurveys;
import pk.nser.db.sharing.request.DataRequest.Requester;

/** Reads a form from JSON and checks each field at the door; the first fault is told by the name of its field. */
public final class FormReader {
    /** The declaration at the end of Annex I, in the wording that this program shows. */
    public static final String DECLARATION = "annex-i-2016";

    private static final int LINE = 300;
    private static final int PARAGRAPHS = 4000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,22}[0-9]");
    private static final Set<String> TYPES =
            Set.of("public_entity", "governmental", "ngo", "private_institution", "individual", "other");
    private static final Set<String> PURPOSES =
            Set.of("research", "programme", "planning", "monitoring", "humanitarian", "other");

    /** Sixteen: household composition has no tick-box. */
    private static final Set<String> TICK_BOXES = Codebook.standard().dimensions().stream()
            .map(Dimension::code)
            .filter(code -> !code.equals(Dimension.HOUSEHOLD_SIZE))
            .collect(Collectors.toUnmodifiableSet());

    private final AreaBook areas;

    public FormReader(AreaBook areas) {
        this.areas = areas;
    }

    /**
     * The form in a document.
     *
     * @throws FieldFault naming the first field that is missing or wrong
     */
    public DataRequest read(JsonNode document) {
        Fields form = Fields.of(document);
        form.only(
                "requester",
                "objectives",
                "requested",
                "purpose_class",
                "purpose",
                "programme",
                "formats",
                "from",
                "to",
                "boundary_set",
                "areas",
                "coverage",
                "categories",
                "dimensions_description",
                "dimensions",
                "access_persons",
                "own_surveys",
                "security_measures",
                "received_before",
                "rejected_before",
                "declaration");
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (to.isBefore(from)) {
            throw form.fault("to", "lies before 'from'");
        }
        List<String> ticked = some(form, "categories", Set.copyOf(RequestCategory.ON_THE_FORM));
        List<String> dimensions = form.codes("dimensions", TICK_BOXES);
        if (dimensions.isEmpty() && ticked.stream().anyMatch(RequestCategory.WITH_DIMENSIONS::contains)) {
            throw form.fault("dimensions", "is required for categories ii, v, vi and viii");
        }
        String boundarySet = form.text("boundary_set", 40);
        return new DataRequest(
                requester(form.inside("requester")),
                form.text("objectives", PARAGRAPHS),
                form.text("requested", PARAGRAPHS),
                form.code("purpose_class", PURPOSES),
                form.text("purpose", PARAGRAPHS),
                form.optionalText("programme", LINE).orElse(null),
                some(form, "formats", Set.of("hard_copy", "soft_copy", "live")),
                from,
                to,
                boundarySet,
                areaCodes(form, boundarySet),
                form.code("coverage", Set.of("regional", "national", "clusters")),
                ticked,
                described(form, dimensions),
                dimensions,
                persons(form),
                surveys(form.inside("own_surveys")),
                form.text("security_measures", PARAGRAPHS),
                form.flag("received_before"),
                form.flag("rejected_before"),
                declaration(form.inside("declaration")));
    }

    private static String described(Fields form, List<String> dimensions) {
        return dimensions.isEmpty()
                ? form.optionalText("dimensions_description", PARAGRAPHS).orElse("")
                : form.text("dimensions_description", PARAGRAPHS);
    }

    private static List<String> some(Fields form, String name, Set<String> known) {
        form.someTexts(name, 40);
        return form.codes(name, known);
    }

    private List<String> areaCodes(Fields form, String boundarySet) {
        if (!areas.knows(boundarySet)) {
            throw form.fault("boundary_set", "there is no such set of areas");
        }
        List<String> codes = form.someTexts("areas", 40);
        for (String code : codes) {
            if (areas.path(boundarySet, code).isEmpty()) {
                throw form.fault("areas", "there is no area '" + code + "' in " + boundarySet);
            }
        }
        return codes;
    }

    private static Requester requester(Fields form) {
        form.only("name", "type", "type_text", "mailing_address", "phones", "mobiles", "email", "contact_person");
        String type = form.code("type", TYPES);
        @Nullable String typeText = form.optionalText("type_text", LINE).orElse(null);
        if (type.equals("other") && typeText == null) {
            throw form.fault("type_text", "is required for another type");
        }
        String email = form.text("email", 254);
        if (!EMAIL.matcher(email).matches()) {
            throw form.fault("email", "is no e-mail address");
        }
        return new Requester(
                form.text("name", LINE),
                type,
                typeText,
                form.text("mailing_address", 1000),
                phones(form, "phones"),
                phones(form, "mobiles"),
                email,
                form.text("contact_person", LINE));
    }

    private static List<String> phones(Fields form, String name) {
        List<String> phones = form.someTexts(name, 25);
        if (!phones.stream().allMatch(phone -> PHONE.matcher(phone).matches())) {
            throw form.fault(name, "holds something that is no phone number");
        }
        return phones;
    }

    private static List<AccessPerson> persons(Fields form) {
        List<AccessPerson> persons = form.objects("access_persons").stream()
                .map(person -> {
                    person.only("name", "body", "inside");
                    return new AccessPerson(
                            person.text("name", LINE), person.text("body", LINE), person.flag("inside"));
                })
                .toList();
        if (persons.isEmpty()) {
            throw form.fault("access_persons", "is required: at least one");
        }
        return persons;
    }

    /** The method of collection judges what may come back (4.1.3 h), so who makes surveys tells it. */
    private static OwnSurveys surveys(Fields form) {
        form.only("made", "kind", "scope", "coverage", "method");
        if (!form.flag("made")) {
            return new OwnSurveys(false, "", "", "", "");
        }
        return new OwnSurveys(
                true,
                form.text("kind", LINE),
                form.text("scope", PARAGRAPHS),
                form.text("coverage", PARAGRAPHS),
                form.text("method", PARAGRAPHS));
    }

    private static Declaration declaration(Fields form) {
        form.only("version", "signed_on", "signatory");
        return new Declaration(
                form.code("version", Set.of(DECLARATION)), form.date("signed_on"), form.text("signatory", LINE));
    }
}
