/**
 * The check of every submitted variable against the form of its task, inside the engine's transaction. Uses sealing, access.
 *
 * <p>{@link id.tuntas.form.FormGuard} stands in front of every engine command of a logged-in user: what the form of the task
 * (or the start form of a report) asks for is checked, sealed and let through, every other way to write a variable is refused.
 */
package id.tuntas.form;
