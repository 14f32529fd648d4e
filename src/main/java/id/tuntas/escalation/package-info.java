/**
 * The ladder: a step that passed its deadline is handed up until it is done, with receipts. Uses assignment, casefile, deadline.
 */
package id.tuntas.escalation;
