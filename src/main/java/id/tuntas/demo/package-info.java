/**
 * Invented people and cases for trying Tuntas out, only in the profile demo; and what is said at the end of every start. Uses
 * assignment, form, region, sop.
 */
package id.tuntas.demo;
