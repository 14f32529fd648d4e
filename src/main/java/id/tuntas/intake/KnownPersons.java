package id.tuntas.intake;

import id.tuntas.casefile.PersonIndex;
import id.tuntas.sealing.KeyedHash;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Recognises a person by NIK, else by name, mother's name, birth year and region (handbook A.3 a). Only keyed hashes are
 * compared, so a copy of the tables names nobody.
 */
@Component
class KnownPersons {

    private static final String BY_NIK = "NIK";
    private static final String BY_IDENTITY = "IDENTITAS";

    private final PersonIndex index;
    private final KeyedHash hash;

    KnownPersons(PersonIndex index, KeyedHash hash) {
        this.index = index;
        this.hash = hash;
    }

    /** Notes the person of a case and gives the numbers of the person's other cases, newest first. */
    List<String> meet(String caseNumber, String region, ReportedPerson person) {
        Set<String> similar = new LinkedHashSet<>();
        if (person.nik() != null) {
            similar.addAll(note(caseNumber, BY_NIK, Nik.read(person.nik()).digits()));
        }
        if (person.name() != null) {
            similar.addAll(note(caseNumber, BY_IDENTITY, identity(region, person)));
        }
        return List.copyOf(similar);
    }

    private List<String> note(String caseNumber, String purpose, String value) {
        String hashed = hash.of(purpose, value);
        index.put(caseNumber, purpose, hashed);
        return index.casesWith(purpose, hashed, caseNumber);
    }

    private static String identity(String region, ReportedPerson person) {
        String year = person.birthDate() == null
                ? ""
                : String.valueOf(person.birthDate().getYear());
        return String.join("|", plain(person.name()), plain(person.motherName()), year, region);
    }

    /** One spelling of a name: no accents, no signs, one space. */
    private static String plain(String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 ]", "")
                        .replaceAll("\\s+", " ")
                        .trim();
    }
}
