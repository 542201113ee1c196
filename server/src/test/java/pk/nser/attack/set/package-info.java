/** One set of units is one number, however it is reached (disclosure.md 2.2). */
package pk.nser.attack.set;
