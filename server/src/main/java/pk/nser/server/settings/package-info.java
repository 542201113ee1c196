/**
 * The settings: one file, {@code nser.properties} in NSER_HOME, overridden by the environment; one small typed record a
 * feature. An unknown key refuses the start, and all faults are told at once. No setting can weaken disclosure control.
 */
@NullMarked
package pk.nser.server.settings;

import org.jspecify.annotations.NullMarked;
