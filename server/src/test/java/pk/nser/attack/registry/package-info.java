/** The made-up registry, what is true of it, and the product as its operators run it. */
package pk.nser.attack.registry;
