package pk.nser.db.sharing.move;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import pk.nser.db.sharing.party.Officer;
import pk.nser.db.sharing.party.Profile;
import pk.nser.db.sharing.request.Fields;
import pk.nser.db.sharing.request.RequestCategory;
import pk.nser.db.sharing.request.StoredRequest;

/** All that a guard or an effect looks at, inside the transaction that holds the request. */
record Situation(Connection connection, StoredRequest request, Profile party, Officer officer, JsonNode document) {
    Fields details() {
        return Fields.of(document);
    }

    /** Its category; every state after VERIFIED has one. */
    RequestCategory category() {
        RequestCategory category = request.category();
        if (category == null) {
            throw new MoveRefused(MoveRefused.Reason.GUARD, "no category is set yet");
        }
        return category;
    }

    static MoveRefused missing(String what) {
        return new MoveRefused(MoveRefused.Reason.GUARD, what);
    }
}
