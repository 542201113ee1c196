/**
 * The areas as they are shown: small ones merged so that groups nest (disclosure.md 2.6), frozen for a release line.
 */
@NullMarked
package pk.nser.db.release.areas;

import org.jspecify.annotations.NullMarked;
