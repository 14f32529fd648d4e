package id.tuntas.assignment;

import id.tuntas.region.Region;
import id.tuntas.region.Regions;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The engine's side of a person: user, group membership and tenant memberships. Everything runs without the engine's
 * authorization checks (callers decide who may do it), keeps the author in the operation log, and joins the surrounding
 * transaction. Groups and tenants are there once the application has started.
 */
@Component
class Accounts implements SmartInitializingSingleton {

    /** No password has this hash, so nobody can log in; and nothing has to be hashed for it. */
    private static final String LOCKED = "{SHA-512}-";

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final Regions regions;

    Accounts(IdentityService identity, ProcessEngineConfigurationImpl engine, Regions regions) {
        this.identity = identity;
        this.engine = engine;
        this.regions = regions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            createMissingGroupsAndTenants();
        } catch (ProcessEngineException e) {
            // Another node that starts at the same time may have been faster; if it was not that, this fails again.
            createMissingGroupsAndTenants();
        }
    }

    /** Runs engine calls as one command without authorization checks: one flush, one round of statements. */
    <T> T unguarded(Supplier<T> work) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization((Callable<T>) work::get));
    }

    /** Opens an account; without a password nobody can log in to it. The password policy is not asked: see callers. */
    void open(Person person, String email, String password) {
        unguarded(() -> {
            var user = identity.newUser(person.userId());
            describe(user, person, email);
            setPassword(user, password);
            save(user);
            identity.createMembership(person.userId(), person.role().group());
            territory(person).forEach(tenant -> identity.createTenantUserMembership(tenant, person.userId()));
            return null;
        });
    }

    /** Brings the account in line with the person; an email or password that is null stays as it is. */
    void change(Person person, String email, String password, Collection<String> lentTerritory) {
        unguarded(() -> {
            var user = user(person.userId());
            describe(user, person, email == null ? user.getEmail() : email);
            if (password != null) {
                user.setPassword(password);
            }
            save(user);
            var territory = Stream.concat(territory(person).stream(), lentTerritory.stream())
                    .collect(Collectors.toSet());
            setMemberships(person.userId(), Set.of(person.role().group()), territory);
            return null;
        });
    }

    /** Takes all groups, territories and the password away; the user stays, because old cases name them. */
    void close(String userId) {
        unguarded(() -> {
            var user = user(userId);
            setPassword(user, null);
            save(user);
            setMemberships(userId, Set.of(), Set.of());
            return null;
        });
    }

    boolean exists(String userId) {
        return unguarded(() -> identity.createUserQuery().userId(userId).count() > 0);
    }

    void join(String userId, String tenant) {
        unguarded(() -> {
            identity.createTenantUserMembership(tenant, userId);
            return null;
        });
    }

    void leave(String userId, String tenant) {
        unguarded(() -> {
            identity.deleteTenantUserMembership(tenant, userId);
            return null;
        });
    }

    /** Ids of the groups of a user. */
    Set<String> groupsOf(String userId) {
        return unguarded(() -> identity.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
    }

    /** The kabupaten/kota of a user. */
    Set<String> tenantsOf(String userId) {
        return unguarded(() ->
                identity.createTenantQuery().userMember(userId).includingGroupsOfUser(true).unlimitedList().stream()
                        .map(Tenant::getId)
                        .collect(Collectors.toSet()));
    }

    /** The kabupaten/kota that belong to a role and home region. */
    Set<String> territory(Person person) {
        Stream<Region> territory;
        if (person.role().isNational()) {
            territory = regions.districts().stream();
        } else if (person.region() == null) {
            territory = Stream.empty();
        } else if (person.region().length() == 2) {
            territory = regions.districtsOf(person.region()).stream();
        } else {
            territory = regions.find(person.region()).stream();
        }
        return territory.map(Region::code).collect(Collectors.toSet());
    }

    private void createMissingGroupsAndTenants() {
        unguarded(() -> {
            var groups = identity.createGroupQuery().unlimitedList().stream()
                    .map(Group::getId)
                    .collect(Collectors.toSet());
            Arrays.stream(Role.values())
                    .filter(role -> !groups.contains(role.group()))
                    .forEach(this::createGroup);
            var tenants = identity.createTenantQuery().unlimitedList().stream()
                    .map(Tenant::getId)
                    .collect(Collectors.toSet());
            regions.districts().stream()
                    .filter(district -> !tenants.contains(district.code()))
                    .forEach(this::createTenant);
            return null;
        });
    }

    private void createGroup(Role role) {
        var group = identity.newGroup(role.group());
        group.setName(role.title());
        group.setType(role == Role.ADMIN ? "SYSTEM" : "WORKFLOW");
        identity.saveGroup(group);
    }

    private void createTenant(Region district) {
        var tenant = identity.newTenant(district.code());
        tenant.setName(district.name());
        identity.saveTenant(tenant);
    }

    /** Passwords set here are made by the application; the policy is for those that people think up. */
    private void save(User user) {
        engine.getCommandExecutorTxRequired().execute(new SaveUserCmd(user, true));
    }

    private User user(String userId) {
        return identity.createUserQuery().userId(userId).singleResult();
    }

    /** The web applications show first and last name; many Indonesian names have but one word. */
    private static void describe(User user, Person person, String email) {
        var lastSpace = person.name().lastIndexOf(' ');
        user.setFirstName(lastSpace < 0 ? person.name() : person.name().substring(0, lastSpace));
        user.setLastName(lastSpace < 0 ? "" : person.name().substring(lastSpace + 1));
        user.setEmail(email);
    }

    private static void setPassword(User user, String password) {
        if (password == null) {
            ((UserEntity) user).setDbPassword(LOCKED);
        } else {
            user.setPassword(password);
        }
    }

    private void setMemberships(String userId, Set<String> groups, Set<String> tenants) {
        var currentGroups = groupsOf(userId);
        minus(currentGroups, groups).forEach(group -> identity.deleteMembership(userId, group));
        minus(groups, currentGroups).forEach(group -> identity.createMembership(userId, group));
        var currentTenants = tenantsOf(userId);
        minus(currentTenants, tenants).forEach(tenant -> identity.deleteTenantUserMembership(tenant, userId));
        minus(tenants, currentTenants).forEach(tenant -> identity.createTenantUserMembership(tenant, userId));
    }

    private static List<String> minus(Set<String> all, Set<String> without) {
        var rest = new HashSet<>(all);
        rest.removeAll(without);
        return List.copyOf(rest);
    }
}
