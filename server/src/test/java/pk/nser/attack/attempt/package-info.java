/** The attacks, each with what it is worth and what the specification allows. */
package pk.nser.attack.attempt;
