/** Areas by name over a socket, with the names of the real districts. */
package pk.nser.server.search;
