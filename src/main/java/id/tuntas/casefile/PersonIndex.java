package id.tuntas.casefile;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases of a person again without holding anything that names the person: only keyed hashes stand here. */
@Component
public class PersonIndex {

    private final JdbcClient jdbc;

    PersonIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes by what the person of a case can be found; what was noted for the same purpose before is replaced.
     *
     * @param purpose what was hashed, for example {@code NIK} or {@code IDENTITAS}
     * @param hash the keyed hash, 64 hexadecimal digits
     */
    public void put(String caseNumber, String purpose, String hash) {
        jdbc.sql("delete from case_person where case_number = ? and purpose = ?")
                .params(caseNumber, purpose)
                .update();
        jdbc.sql("insert into case_person (case_number, purpose, hash) values (?, ?, ?)")
                .params(caseNumber, purpose, hash)
                .update();
    }

    /** Another case of the same person can be found by the same as this one. */
    public void copy(String caseNumber, String otherCaseNumber) {
        jdbc.sql("""
                insert into case_person (case_number, purpose, hash)
                select ?, purpose, hash from case_person where case_number = ?""").params(otherCaseNumber, caseNumber).update();
    }

    /** Numbers of other cases with the same hash, newest first, 20 at most. */
    public List<String> casesWith(String purpose, String hash, String except) {
        return jdbc.sql("""
                select p.case_number from case_person p join case_file c on c.case_number = p.case_number
                where p.purpose = ? and p.hash = ? and p.case_number <> ?
                order by c.opened_at desc fetch first 20 rows only""").params(purpose, hash, except).query(String.class).list();
    }
}
