package id.tuntas.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;

/** The people of the tests: two companions and a coordinator in 3573, a companion and a coordinator in 3507, and others. */
@TestComponent
class People implements ApplicationRunner {

    static final String PASSWORD = "kataSandiUji2026";
    static final String DEFINITION = "uji-akses";

    private final IdentityService identity;
    private final RepositoryService repository;

    People(IdentityService identity, RepositoryService repository) {
        this.identity = identity;
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        person("ani", Groups.PENDAMPING, "3573");
        person("beni", Groups.PENDAMPING, "3573");
        person("citra", Groups.PENDAMPING, "3507");
        person("koordinatorA", Groups.KOORDINATOR, "3573");
        person("koordinatorB", Groups.KOORDINATOR, "3507");
        person("provinsiA", Groups.PROVINSI, "3573", "3507");
        person("direktoratA", Groups.DIREKTORAT, "3573", "3507");
        person("klinisA", Groups.KLINIS, "3573");
        person("analisA", Groups.ANALIS);
        person("auditorA", Groups.AUDITOR, "3573", "3507");
        person("integrasiA", Groups.INTEGRASI, "3573");
        person("adminA", Groups.ADMIN);
        repository
                .createDeployment()
                .name("uji")
                .addClasspathResource("access/uji-akses.bpmn")
                .deploy();
    }

    private void person(String id, String group, String... territories) {
        var user = identity.newUser(id);
        user.setFirstName(id);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            var made = identity.newGroup(group);
            made.setName(group);
            identity.saveGroup(made);
        }
        identity.createMembership(id, group);
        for (var territory : List.of(territories)) {
            if (identity.createTenantQuery().tenantId(territory).count() == 0) {
                var tenant = identity.newTenant(territory);
                tenant.setName(territory);
                identity.saveTenant(tenant);
            }
            identity.createTenantUserMembership(territory, id);
        }
    }

    /** A bean that models may name. */
    @TestComponent
    @ModelBean("terdaftar")
    public static class Listed implements JavaDelegate {

        static final List<String> CALLS = new CopyOnWriteArrayList<>();

        /** Greets whatever it is given. */
        public String sapa(Object whom) {
            CALLS.add("sapa");
            return "Halo";
        }

        /** Hands out a bean that is not listed. */
        public Canary kenari() {
            return new Canary();
        }

        public String getPemilik() {
            return "rahasia";
        }

        @Override
        public void execute(DelegateExecution execution) {
            CALLS.add("execute");
        }
    }
}
