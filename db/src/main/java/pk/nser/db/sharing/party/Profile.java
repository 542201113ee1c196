package pk.nser.db.sharing.party;

import org.jspecify.annotations.Nullable;
import pk.nser.db.grant.ceiling.Receiver;

/**
 * What is known of an institution beside its name.
 *
 * @param type as on the form (field 2); null until a form was filed
 * @param receiver the unit's judgement; null until made
 * @param priceClass code of Annex II, the unit's choice (A9)
 * @param confidence 1 to 3, set when a request is verified (A30)
 */
public record Profile(
        int institution,
        int body,
        String name,
        @Nullable String type,
        @Nullable Receiver receiver,
        @Nullable String priceClass,
        @Nullable Integer confidence) {}
