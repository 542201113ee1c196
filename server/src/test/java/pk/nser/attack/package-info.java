/** The attack suite: the product and two broken builds, attacked from outside (disclosure.md section 4). */
package pk.nser.attack;
