package pk.nser.server.desk;

import io.javalin.http.Handler;
import pk.nser.db.sharing.move.MoveRefused;
import pk.nser.db.sharing.price.PriceRefused;
import pk.nser.db.sharing.request.FieldFault;
import pk.nser.server.http.Problem;

/** How the process says no over HTTP: 400 with the field, 404, 403 or 409. */
final class Refused {
    private Refused() {}

    /** The handler with its refusals told. */
    static Handler told(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (FieldFault fault) {
                throw Problem.badParameter(fault.field(), String.valueOf(fault.getMessage()));
            } catch (PriceRefused fault) {
                throw Problem.badParameter(fault.field(), String.valueOf(fault.getMessage()));
            } catch (MoveRefused refused) {
                throw problem(refused);
            }
        };
    }

    private static Problem problem(MoveRefused refused) {
        String said = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case UNKNOWN -> Problem.notFound(said);
            case ROLE -> Problem.of(403, "role", said);
            case FOUR_EYES -> Problem.of(403, "four-eyes", said);
            case ORDER -> Problem.of(409, "order", said);
            case GUARD -> Problem.of(409, "guard", said);
        };
    }
}
