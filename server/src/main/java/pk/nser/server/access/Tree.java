package pk.nser.server.access;

/** The two trees of addresses with the same grammar (disclosure.md 2.11.2). */
public enum Tree {
    PUBLIC("public"),
    PRIVATE("private");

    private final String code;

    Tree(String code) {
        this.code = code;
    }

    /** The first part of its addresses. */
    public String code() {
        return code;
    }

    /** An address in this tree: {@code rest} without a slash in front. */
    public String path(String rest) {
        return "/" + code + "/" + rest;
    }
}
