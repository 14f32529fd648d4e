/**
 * Login, roles, territories, authorizations, and what expressions may touch. Uses region.
 */
package id.tuntas.access;
