package pk.nser.oracle.scope;

import pk.nser.oracle.ceiling.Receiver;

/**
 * A signed agreement (R15, R21), or an approved public product (R27), which is the same thing with everyone and needs
 * no token.
 */
public record Agreement(Receiver receiver, TokenState state, Scope scope) {
    public Agreement with(Scope other) {
        return new Agreement(receiver, state, other);
    }
}
