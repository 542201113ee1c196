/**
 * Who is asking, and what that one may see: the two trees, credentials, sessions of the atlas. Every route passes its
 * gate before it touches a cache, a database or an area.
 */
@NullMarked
package pk.nser.server.access;

import org.jspecify.annotations.NullMarked;
