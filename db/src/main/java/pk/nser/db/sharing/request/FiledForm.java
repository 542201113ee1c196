package pk.nser.db.sharing.request;

import com.fasterxml.jackson.databind.JsonNode;

/** A form with its two files, as it is handed in. */
public record FiledForm(DataRequest form, FormFile proposal, FormFile signature) {
    /**
     * Reads {@code {"form": {...}, "proposal": Base64, "signature": Base64}}.
     *
     * @throws FieldFault naming the first field that is missing or wrong
     */
    public static FiledForm read(JsonNode document, FormReader reader) {
        Fields fields = Fields.of(document);
        fields.only("form", "proposal", "signature");
        fields.inside("form");
        return new FiledForm(reader.read(document.get("form")), file(fields, "proposal"), file(fields, "signature"));
    }

    private static FormFile file(Fields fields, String kind) {
        return new FormFile(kind, fields.bytes(kind, FormFile.MOST_BYTES));
    }
}
