/** What JMH measures: single steps that take microseconds. Compiled by the launcher with the harness beside it. */
package pk.nser.bench.jmh;
