/** Attacks on sums: what somebody who holds much can work out of a sum about who holds more (disclosure.md 2.7). */
package pk.nser.attack.sum;
