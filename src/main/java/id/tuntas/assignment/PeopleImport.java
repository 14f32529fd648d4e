package id.tuntas.assignment;

import id.tuntas.assignment.ImportReport.Accepted;
import id.tuntas.assignment.ImportReport.Refused;
import id.tuntas.region.Regions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Brings people in from a CSV file, line by line: a good line creates or updates a person as a whole, a bad one changes
 * nothing and is reported with everything that is wrong with it.
 */
@Service
class PeopleImport {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleImport.class);

    private final People people;
    private final Accounts accounts;
    private final Regions regions;
    private final LineCheck check;

    PeopleImport(People people, Accounts accounts, Regions regions, LineCheck check) {
        this.people = people;
        this.accounts = accounts;
        this.regions = regions;
        this.check = check;
    }

    /**
     * Imports what the caller may enter: people below their own role and within their own territory.
     *
     * @throws IllegalArgumentException with an Indonesian sentence if the file as a whole cannot be read
     */
    ImportReport run(byte[] file, Caller caller) {
        var accepted = new ArrayList<Accepted>();
        var refused = new ArrayList<Refused>();
        var seen = new HashSet<String>();
        for (var line : PeopleFile.read(file)) {
            var faults = new ArrayList<>(check.faults(line));
            if (!seen.add(line.id().toLowerCase(Locale.ROOT))) {
                faults.add("Id sudah ada di baris sebelumnya dalam berkas ini.");
            }
            if (faults.isEmpty()) {
                takeIn(line, caller, accepted, faults);
            }
            if (!faults.isEmpty()) {
                refused.add(new Refused(line.number(), shortened(line.id()), List.copyOf(faults)));
            }
        }
        LOG.info("Imported people: {} accepted, {} refused", accepted.size(), refused.size());
        return new ImportReport(List.copyOf(accepted), List.copyOf(refused));
    }

    private void takeIn(PeopleFile.Line line, Caller caller, List<Accepted> accepted, List<String> faults) {
        var person = person(line);
        var known = people.find(person.userId()).orElse(null);
        if (!leads(caller, person) || known != null && !leads(caller, known)) {
            faults.add("Peran atau wilayah orang ini di luar kewenangan Anda.");
            return;
        }
        try {
            accepted.add(save(line, person, known));
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Line {} of the people file could not be stored", line.number(), e);
            faults.add("Baris tidak dapat disimpan. Coba lagi; bila berulang, hubungi administrator.");
        }
    }

    private Accepted save(PeopleFile.Line line, Person person, Person known) {
        var email = line.email().isEmpty() ? null : line.email();
        if (known == null) {
            var password = InitialPassword.next();
            people.create(person, email, password);
            return new Accepted(line.number(), person.userId(), person.name(), "DIBUAT", password);
        }
        var password = known.active() ? null : InitialPassword.next();
        people.update(person, email, password);
        var action = known.active() ? "DIPERBARUI" : "DIAKTIFKAN_KEMBALI";
        return new Accepted(line.number(), person.userId(), person.name(), action, password);
    }

    private boolean leads(Caller caller, Person person) {
        // Administrators are made by hand, and nobody changes them from a file.
        return person.role() != Role.ADMIN
                && caller.leads(person.role(), regions.find(person.region()).orElse(null), accounts.territory(person));
    }

    private Person person(PeopleFile.Line line) {
        var role = Role.ofGroup(line.role()).orElseThrow();
        var capacity = role == Role.PENDAMPING ? Integer.parseInt(line.capacity()) : 0;
        Set<String> competences = check.competences(line);
        var region = line.region().isEmpty() ? null : line.region();
        var now = ClockUtil.getCurrentTime().toInstant();
        return new Person(line.id(), line.name(), role, region, capacity, competences, true, now);
    }

    private static String shortened(String id) {
        return id.length() <= 64 ? id : id.substring(0, 64);
    }
}
