package pk.nser.db.sharing.process;

/** What the table says of one state, role and command. */
public sealed interface Cell<S extends Enum<S>, C extends Enum<C>> {
    /** It may be done, when the guards of the step hold. */
    record Goes<S extends Enum<S>, C extends Enum<C>>(Step<S, C> step) implements Cell<S, C> {}

    /** Never this role, or in this state another one. */
    record WrongRole<S extends Enum<S>, C extends Enum<C>>() implements Cell<S, C> {}

    /** This role gives the command, but in another state. */
    record WrongOrder<S extends Enum<S>, C extends Enum<C>>() implements Cell<S, C> {}
}
