package id.tuntas.access;

/** The application does not start, because the secret of the administrator is missing or too weak. */
class AdministratorSecretRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdministratorSecretRefused(String reason) {
        super(reason);
    }
}
