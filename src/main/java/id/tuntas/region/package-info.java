/**
 * Provinces and kabupaten/kota by Kemendagri code, with their time zones. Uses nothing of Tuntas.
 */
package id.tuntas.region;
