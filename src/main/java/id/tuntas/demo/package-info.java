/**
 * Invented people and cases for trying Tuntas out; only in the profile demo. Uses assignment, region, sop.
 */
package id.tuntas.demo;
