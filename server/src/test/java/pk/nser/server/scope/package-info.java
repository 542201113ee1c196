/** What a scope takes away, and that it takes nothing else. */
package pk.nser.server.scope;
