package pk.nser.db.demo.facts;

/** A province or a division: its code, its names in English and Urdu, and the code of its parent. */
public record NamedArea(String code, String name, String nameUr, String parent) {}
