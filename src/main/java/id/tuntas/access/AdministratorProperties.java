package id.tuntas.access;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator. Set by TUNTAS_ADMIN_USER and TUNTAS_ADMIN_PASSWORD in the environment; there is no default.
 *
 * @param user user id, letters and digits only
 * @param password at least 12 characters
 */
@ConfigurationProperties("tuntas.admin")
record AdministratorProperties(String user, String password) {

    @Override
    public String toString() {
        return "AdministratorProperties[user=" + user + "]";
    }
}
