/**
 * What is added to Tasklist, Cockpit, Admin and Welcome, and the pages around them. Uses access.
 */
package id.tuntas.webapp;
