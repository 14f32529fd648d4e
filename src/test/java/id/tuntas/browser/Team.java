package id.tuntas.browser;

import id.tuntas.walk.Staff;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The staff of the tests and an administrator, without whom Camunda's web apps lead to their set-up page. */
@Component
class Team {

    static final String ADMINISTRATOR = "kepala";
    private static final String ADMINISTRATORS = "camunda-admin";

    private final Staff staff;
    private final IdentityService identity;

    Team(Staff staff, IdentityService identity) {
        this.staff = staff;
        this.identity = identity;
    }

    /** Enters those who are missing. */
    void ensure() {
        staff.ensure();
        if (identity.createGroupQuery().groupId(ADMINISTRATORS).count() == 0) {
            identity.saveGroup(identity.newGroup(ADMINISTRATORS));
        }
        if (identity.createUserQuery().userId(ADMINISTRATOR).count() == 0) {
            User administrator = identity.newUser(ADMINISTRATOR);
            administrator.setFirstName("Contoh");
            administrator.setLastName("Kepala");
            administrator.setPassword(Staff.PASSWORD);
            identity.saveUser(administrator);
            identity.createMembership(ADMINISTRATOR, ADMINISTRATORS);
        }
    }
}
