/**
 * Reports in: checks, duplicates, urgency, and the opening of a case. Uses all the above.
 */
package id.tuntas.intake;
