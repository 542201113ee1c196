/**
 * The demonstration registry: a made-up country, schematic in shape, with made-up households (design, section 8).
 *
 * <p>Repeatable by its seed and labelled synthetic in everything that leaves it. {@link pk.nser.db.demo.DemoRegistry} is
 * the door.
 */
@NullMarked
package pk.nser.db.demo;

import org.jspecify.annotations.NullMarked;
