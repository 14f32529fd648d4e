package id.tuntas.assignment;

/**
 * What a person carries at this moment.
 *
 * @param person who
 * @param present false on days of absence, by the calendar of the person's region
 * @param open open cases
 * @param urgent those of them that are MENDESAK
 * @param emergency those of them that are DARURAT
 */
record Workload(Person person, boolean present, int open, int urgent, int emergency) {}
