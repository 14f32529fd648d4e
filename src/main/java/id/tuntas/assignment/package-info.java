/**
 * The directory of people and who gets a case. Uses casefile, region, access, sop.
 */
package id.tuntas.assignment;
