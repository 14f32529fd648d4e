/**
 * Values that stand encrypted in the engine under the key of their case, and keyed hashes for search. Uses nothing of Tuntas.
 */
package id.tuntas.sealing;
