/**
 * Values that stand encrypted in the engine under the key of their case, and keyed hashes for search. Uses nothing of Tuntas.
 *
 * <p>{@link id.tuntas.sealing.Sealing} is the way in. Everything that reads a sealed variable gets a mask; the text is given
 * out through a {@link id.tuntas.sealing.Permit} only.
 */
package id.tuntas.sealing;
