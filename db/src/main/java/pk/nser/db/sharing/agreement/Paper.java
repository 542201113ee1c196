package pk.nser.db.sharing.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.sharing.LockedDimensions;
import pk.nser.db.sharing.request.Fields;
import pk.nser.db.sharing.request.RequestCategory;

/**
 * What an agreement says beside its extent (4.1.5; R24, R25; readings A26, A30).
 *
 * @param persons who has access, as named in the paper
 * @param addresses CIDR blocks from which tokens are used; none = anywhere
 * @param returnAsked true when data are to come back; asked unless the paper says otherwise
 * @param destruction true when a certificate of destruction is owed at the end
 * @param duo codes of the Data Use Ontology
 * @param agreedPaisa the price where it is agreed case by case; null where a formula tells it
 */
public record Paper(
        Clauses clauses,
        List<Signature> signatures,
        List<Unlocking> unlocks,
        List<String> persons,
        List<String> addresses,
        String line,
        boolean returnAsked,
        boolean destruction,
        List<String> duo,
        @Nullable Long agreedPaisa) {
    private static final int TEXT = 8000;
    private static final Set<String> DIMENSIONS = Codebook.standard().dimensionCodes();
    private static final Set<String> DUO =
            Set.of("TS", "GS", "IS", "PS", "US", "NCU", "RTN", "MOR", "COL", "GRU", "HMB", "NPUNCU", "PUB", "IRB");

    public Paper {
        signatures = List.copyOf(signatures);
        unlocks = List.copyOf(unlocks);
        persons = List.copyOf(persons);
        addresses = List.copyOf(addresses);
        duo = List.copyOf(duo);
    }

    /** Free text; penalties one by one, so that an event can name its own. */
    public record Clauses(String use, String confidentiality, String thirdParties, List<String> penalties) {
        public Clauses {
            penalties = List.copyOf(penalties);
        }
    }

    /** Of one side. */
    public record Signature(String side, String by, LocalDate on, String sha256) {}

    /** One dimension, with why the purpose needs it (R9). Who and when, the database adds. */
    public record Unlocking(String dimension, String reason) {}

    /**
     * The paper in the details of {@code agree}.
     *
     * @throws pk.nser.db.sharing.request.FieldFault naming the field
     */
    public static Paper read(Fields details, Extent extent, RequestCategory category) {
        details.only(
                "extent",
                "clauses",
                "signatures",
                "unlocks",
                "persons",
                "addresses",
                "line",
                "return_asked",
                "destruction_certificate",
                "duo",
                "agreed_paisa");
        Fields clauses = details.inside("clauses");
        clauses.only("use", "confidentiality", "third_parties", "penalties");
        return new Paper(
                new Clauses(
                        clauses.text("use", TEXT),
                        clauses.text("confidentiality", TEXT),
                        clauses.text("third_parties", TEXT),
                        clauses.someTexts("penalties", TEXT)),
                signatures(details),
                unlocks(details, extent, category),
                details.someTexts("persons", 300),
                addresses(details),
                details.optionalText("line", 30).orElse("main"),
                !details.has("return_asked") || details.flag("return_asked"),
                details.flag("destruction_certificate"),
                details.codes("duo", DUO),
                details.has("agreed_paisa") ? details.number("agreed_paisa", 0, Long.MAX_VALUE / 4) : null);
    }

    /** A block that cannot be read lets nobody in: it is refused while somebody can still correct it. */
    private static List<String> addresses(Fields details) {
        List<String> addresses = details.texts("addresses", 50);
        for (String text : addresses) {
            if (AddressBlock.parse(text).isEmpty()) {
                throw details.fault(
                        "addresses", "'" + text + "' is no block of addresses, like 192.0.2.0/24 or 2001:db8::/32");
            }
        }
        return addresses;
    }

    private static List<Signature> signatures(Fields details) {
        List<Signature> signatures = new ArrayList<>();
        for (Fields fields : details.objects("signatures")) {
            fields.only("side", "by", "on", "sha256");
            String hash = fields.text("sha256", 64);
            if (!hash.matches("[0-9a-f]{64}")) {
                throw fields.fault("sha256", "is the SHA-256 of the signed paper, 64 hexadecimal digits");
            }
            signatures.add(new Signature(
                    fields.code("side", Set.of("bisp", "institution")),
                    fields.text("by", 300),
                    fields.date("on"),
                    hash));
        }
        Set<String> sides = new HashSet<>();
        signatures.forEach(signature -> sides.add(signature.side()));
        if (signatures.size() != 2 || sides.size() != 2) {
            throw details.fault("signatures", "both sides sign, each once");
        }
        return signatures;
    }

    /** Each column of a list has its own, locked or not (reading A11); else the locked dimensions alone. */
    private static List<Unlocking> unlocks(Fields details, Extent extent, RequestCategory category) {
        Set<String> owed = new TreeSet<>(LockedDimensions.among(Set.copyOf(extent.dimensions())));
        if (category == RequestCategory.V) {
            owed.addAll(extent.outputs());
        }
        List<Unlocking> unlocks = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Fields fields : details.objects("unlocks")) {
            fields.only("dimension", "reason");
            unlocks.add(new Unlocking(fields.code("dimension", DIMENSIONS), fields.text("reason", 2000)));
            named.add(unlocks.get(unlocks.size() - 1).dimension());
        }
        if (named.size() != unlocks.size() || !named.equals(owed)) {
            throw details.fault("unlocks", "each of these, and no other, is unlocked once: " + String.join(", ", owed));
        }
        return unlocks;
    }
}
