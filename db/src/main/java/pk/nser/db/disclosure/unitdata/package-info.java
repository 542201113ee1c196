/**
 * Anonymised unit data (disclosure.md 2.10, category vi): one row a household, without name, number, place or score, whose
 * quasi-identifiers are shared by at least five rows of the file. Knows no database.
 */
@NullMarked
package pk.nser.db.disclosure.unitdata;

import org.jspecify.annotations.NullMarked;
