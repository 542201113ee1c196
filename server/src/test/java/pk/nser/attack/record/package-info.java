/** Records as their receivers get them: granted by the operator's commands, and what is true of them, for scoring. */
package pk.nser.attack.record;
