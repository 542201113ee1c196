/**
 * The command {@code release export}: a public release as a folder that any file server gives as an atlas, with nothing of
 * ours running. What stands in it are the answers of the public tree's own routes, over the one role that sees the
 * database of public products alone.
 */
@NullMarked
package pk.nser.server.command.export;

import org.jspecify.annotations.NullMarked;
