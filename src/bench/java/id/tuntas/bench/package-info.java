/** Measurements over HTTP against the packaged product; see src/bench/README.md. Compiled in the Maven profile bench only. */
package id.tuntas.bench;
