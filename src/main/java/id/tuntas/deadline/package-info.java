/**
 * Due dates of steps from the decision table tenggat, in the time zone of the case. Uses region, sop.
 */
package id.tuntas.deadline;
