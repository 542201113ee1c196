/** What is shipped holds no switch. */
package pk.nser.attack.jar;
