/**
 * Groups that meet every month (handbook F.1): the session that comes next, the companion's presence, attendance, what families
 * have agreed to do, and the cases that come to light. The steps of {@code pertemuan-kelompok}. Uses access, casefile, deadline,
 * region.
 */
package id.tuntas.group;
