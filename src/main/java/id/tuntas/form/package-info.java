/**
 * The check of every submitted variable against the form of its task, inside the engine's transaction. Uses sealing, access.
 */
package id.tuntas.form;
