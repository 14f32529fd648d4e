package id.tuntas.sop;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the SOPs come from.
 *
 * @param location folder that holds processes/ and forms/ instead of those packed into the application; empty: the packed ones
 */
@ConfigurationProperties("tuntas.sop")
record SopProperties(@DefaultValue("") String location) {}
