/** Equations between published numbers, and what linear programs and least squares make of them. */
package pk.nser.attack.solve;
