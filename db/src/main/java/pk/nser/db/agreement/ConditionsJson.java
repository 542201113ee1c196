package pk.nser.db.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import pk.nser.db.grant.scope.Conditions;

/** Conditions as the JSON of {@code app.agreement.conditions}: category codes by dimension code. */
public final class ConditionsJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Set<String>>> SHAPE = new TypeReference<>() {};

    private ConditionsJson() {}

    /** As JSON. */
    public static String write(Conditions conditions) {
        try {
            return JSON.writeValueAsString(conditions.categories());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("conditions cannot be written", e);
        }
    }

    /**
     * From JSON.
     *
     * @throws IllegalArgumentException when they are none of this build
     */
    public static Conditions read(String json) {
        try {
            return new Conditions(JSON.readValue(json, SHAPE));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the conditions of an agreement cannot be read", e);
        }
    }
}
