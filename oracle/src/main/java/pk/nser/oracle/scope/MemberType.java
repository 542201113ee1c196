package pk.nser.oracle.scope;

/** Whom of a household a list or file is about (R15; the groups of the composition in section 2). */
public enum MemberType {
    HEAD,
    PARENT,
    ADULT,
    CHILD
}
