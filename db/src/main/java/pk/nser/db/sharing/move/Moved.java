package pk.nser.db.sharing.move;

import pk.nser.db.sharing.process.GratisState;
import pk.nser.db.sharing.process.RequestState;

/** Where a request stands after a move; REFUSED when the system itself refused it instead (R10). */
public record Moved(int request, RequestState state, GratisState gratis) {}
