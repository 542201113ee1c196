/** Collecting everything that the server gives out, over HTTP alone. */
package pk.nser.attack.crawl;
