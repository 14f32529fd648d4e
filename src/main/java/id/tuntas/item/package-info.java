/**
 * Work that repeats within one case: each household of a group, each barrier of a client is an item (<i>butir</i>) with a number
 * of its own. Uses access, deadline, form, sealing.
 */
package id.tuntas.item;
