/**
 * What can end or turn any case (handbook A.3), and the letters that come for one: the steps of {@code kejadian-kasus} and
 * {@code surat-masuk}. Uses assignment, casefile, form, access, region, sealing, sop.
 */
package id.tuntas.event;
