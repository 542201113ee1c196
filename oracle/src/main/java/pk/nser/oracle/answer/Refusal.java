package pk.nser.oracle.answer;

/** One reason, and the thing it is about by name (a dimension's code, an area's id), or an empty text. */
public record Refusal(RefusalKind kind, String about) {}
