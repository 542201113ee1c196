package pk.nser.db.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.grant.scope.Scope;

/** A scope as the JSON that is kept with a child token. Strict: an unknown or missing field reads as nothing. */
public final class ScopeJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(AddressBlock.class, AsWritten.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ScopeJson() {}

    /** A block of addresses is kept as it was written and nothing else. */
    @JsonIncludeProperties("text")
    private abstract static class AsWritten {
        @JsonCreator
        static AddressBlock of(@JsonProperty("text") String text) {
            return AddressBlock.of(text);
        }
    }

    /** As JSON. */
    public static String write(Scope scope) {
        try {
            return JSON.writeValueAsString(scope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a scope cannot be written", e);
        }
    }

    /**
     * From JSON.
     *
     * @throws IllegalArgumentException when it is no scope of this build
     */
    public static Scope read(String json) {
        try {
            return JSON.readValue(json, Scope.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the kept scope of a token cannot be read", e);
        }
    }
}
