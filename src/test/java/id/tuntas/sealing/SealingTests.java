package id.tuntas.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

class SealingTests {

    private static final String CASE = "3573-26-000123-7";

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .generateUniqueName(true)
            .setType(EmbeddedDatabaseType.H2)
            .addScript("classpath:db/migration/V3__case_key.sql")
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    private static String randomKey(int seed) {
        byte[] bytes = new byte[32];
        IntStream.range(0, 32).forEach(i -> bytes[i] = (byte) (i * 37 + seed * 11));
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MasterKey masterKey(String given) {
        return new MasterKey(new SealingProperties(given, Path.of("target/none")), new MockEnvironment());
    }

    private Sealing sealing(int seed) {
        return new Sealing(new CaseKeys(jdbc, masterKey(randomKey(seed))), new SealedNames());
    }

    @Test
    void aSealedTextIsReadOnlyThroughAPermitOfItsCase() {
        Sealing sealing = sealing(1);
        TypedValue sealed = sealing.seal(CASE, "Siti Aminah");

        try (Permit permit = sealing.permit(CASE)) {
            assertThat(permit.open(sealed)).contains("Siti Aminah");
            assertThat(permit.open(Variables.stringValue("terang"))).isEmpty();
            assertThat(permit.open(null)).isEmpty();
        }
        try (Permit other = sealing.permit("3573-26-000124-5")) {
            assertThat(other.open(sealed)).isEmpty();
        }
    }

    @Test
    void aClosedPermitOpensNothing() {
        Sealing sealing = sealing(1);
        TypedValue sealed = sealing.seal(CASE, "Siti Aminah");
        Permit permit = sealing.permit(CASE);
        permit.close();

        assertThatThrownBy(() -> permit.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingThatASealedValueSaysOfItselfGivesTheTextAway() {
        TypedValue sealed = sealing(1).seal(CASE, "Siti Aminah");

        assertThat(sealed.getValue()).isEqualTo(Sealing.MASK);
        assertThat(sealed.toString()).isEqualTo("SealedValue[" + CASE + "]");
        assertThat(((SealedValue) sealed).cipherText()).doesNotContain("Siti");
    }

    @Test
    void theSameTextIsNeverSealedToTheSameCipher() {
        Sealing sealing = sealing(1);

        assertThat(sealing.seal(CASE, "ya")).isNotEqualTo(sealing.seal(CASE, "ya"));
    }

    @Test
    void emptyTextIsNullAndTheMaskCannotOverwriteTheText() {
        Sealing sealing = sealing(1);

        assertThat(sealing.seal(CASE, "").getValue()).isNull();
        assertThatThrownBy(() -> sealing.seal(CASE, Sealing.MASK)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRestartReadsWhatWasSealedBefore() {
        TypedValue sealed = sealing(1).seal(CASE, "Siti Aminah");

        try (Permit permit = sealing(1).permit(CASE)) {
            assertThat(permit.open(sealed)).contains("Siti Aminah");
        }
    }

    @Test
    void destroyingTheKeyOfACaseLeavesTheMaskAndTheOtherCases() {
        Sealing sealing = sealing(1);
        TypedValue erased = sealing.seal(CASE, "Siti Aminah");
        TypedValue other = sealing.seal("3573-26-000124-5", "Budi");

        sealing.destroyKey(CASE);

        try (Permit permit = sealing.permit(CASE)) {
            assertThat(permit.open(erased)).isEmpty();
        }
        try (Permit permit = sealing.permit("3573-26-000124-5")) {
            assertThat(permit.open(other)).contains("Budi");
        }
        assertThat(erased.getValue()).isEqualTo(Sealing.MASK);
    }

    @Test
    void aKeyMadeInATransactionThatFailsIsForgotten() {
        Sealing sealing = sealing(1);
        transaction.executeWithoutResult(status -> {
            sealing.seal(CASE, "hilang");
            status.setRollbackOnly();
        });

        TypedValue sealed = transaction.execute(status -> sealing.seal(CASE, "Siti Aminah"));

        try (Permit afterRestart = sealing(1).permit(CASE)) {
            assertThat(afterRestart.open(sealed)).contains("Siti Aminah");
        }
    }

    @Test
    void anotherMasterKeyThanTheOneOfTheDatabaseRefusesTheStart() {
        sealing(1).seal(CASE, "Siti Aminah");
        CaseKeys started = new CaseKeys(jdbc, masterKey(randomKey(2)));

        assertThatThrownBy(started::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tidak cocok");
    }

    @Test
    void aMissingShortPatternedOrMalformedMasterKeyRefusesTheStart() {
        assertThatThrownBy(() -> masterKey(null)).hasMessageContaining("belum diisi");
        assertThatThrownBy(() -> masterKey("bukan base64!")).hasMessageContaining("bukan base64");
        assertThatThrownBy(() -> masterKey(Base64.getEncoder().encodeToString(new byte[16])))
                .hasMessageContaining("32 byte");
        assertThatThrownBy(() -> masterKey(Base64.getEncoder().encodeToString(new byte[32])))
                .hasMessageContaining("berpola");
    }

    @Test
    void settingsDoNotPrintTheMasterKey() {
        assertThat(new SealingProperties(randomKey(1), Path.of("data")).toString())
                .doesNotContain(randomKey(1));
    }

    @Test
    void theMasterKeyIsTakenFromTheEnvironment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of("TUNTAS_MASTER_KEY", randomKey(1), "TUNTAS_DATA", "simpanan")));

        SealingProperties bound =
                Binder.get(environment).bind("tuntas", SealingProperties.class).get();

        assertThat(bound.masterKey()).isEqualTo(randomKey(1));
        assertThat(bound.data()).isEqualTo(Path.of("simpanan"));
    }

    @Test
    void theDemoMakesItsKeyOnceReadableByItsOwnerOnly(@TempDir Path data) throws IOException {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        SealingProperties properties = new SealingProperties(null, data);

        byte[] first = new MasterKey(properties, demo).derive("x");
        byte[] second = new MasterKey(properties, demo).derive("x");

        assertThat(second).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(data.resolve("kunci-demo.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void keyedHashesFindEqualValuesOfOnePurposeOnly() {
        KeyedHash hash = new KeyedHash(masterKey(randomKey(1)));
        KeyedHash elsewhere = new KeyedHash(masterKey(randomKey(2)));

        assertThat(hash.of("nik", "3573011201900001"))
                .hasSize(64)
                .isEqualTo(hash.of("nik", "3573011201900001"))
                .isNotEqualTo(hash.of("kk", "3573011201900001"))
                .isNotEqualTo(hash.of("nik", "3573011201900002"))
                .isNotEqualTo(elsewhere.of("nik", "3573011201900001"));
    }

    @Test
    void namesAreSealedByTheirMarkAndColumnsOfListsAreNoVariables() {
        byte[] form = """
                {"components":[
                 {"type":"group","components":[{"type":"textfield","key":"nik","properties":{"klasifikasi":"TERBATAS"}}]},
                 {"type":"textfield","key":"hobi","properties":{"klasifikasi":"BIASA"}},
                 {"type":"textfield","key":"jenis"},
                 {"type":"dynamiclist","path":"daftar","components":[
                   {"type":"textfield","key":"barang","properties":{"klasifikasi":"TERBATAS"}}]}]}""".getBytes();

        assertThat(SealedNames.in(form)).containsExactly("nik");
    }
}
