package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Orang dalam situasi prostitusi: who is a child or was trafficked is somebody else's case, and nobody is punished for a relapse. */
@SpringBootTest
@ActiveProfiles("test")
class PersonInProstitutionStoryTests {

    private static final String SOP = "tuna-susila";
    private static final ZoneId SEMARANG = ZoneId.of("Asia/Jakarta");

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    CaseRegister register;

    @BeforeEach
    void engine() {
        init(engine);
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void aFalseAgeAndADebtThatBindsAreFoundBeforeAnythingElse() {
        ProcessInstance girl = heard("TIDAK");
        desk.does(
                girl,
                "Task_VerifikasiUsia",
                Map.of("saringPertama", "PERLU_JENIS_LAIN", "korbanAnak", true, "dokumenDiragukan", "YA"));
        anotherType(girl, "korban-trafficking", "TOLAK");
        assertThat(girl)
                .as("the koordinator asks for a better paper; a doubtful age never goes on")
                .isWaitingAt("Task_VerifikasiUsia")
                .hasNotPassed("Task_SkriningIndikatorTPPO");

        desk.does(girl, "Task_VerifikasiUsia", Map.of("saringPertama", "LANJUT", "korbanAnak", false));
        desk.does(
                girl,
                "Task_SkriningIndikatorTPPO",
                Map.of(
                        "butirJeratUtang", "YA",
                        "butirDokumenDitahan", "YA",
                        "indikatorTppo", "UTANG_JERATAN",
                        "saringKedua", "PERLU_JENIS_LAIN"));
        anotherType(girl, "korban-trafficking", "SETUJU");

        assertThat(girl)
                .isEnded()
                .hasPassed("End_DialihkanKeKorbanTPPO")
                .hasNotPassed("Task_NilaiKekerasanYangDialami", "Call_MintaPersetujuan", "Task_Asesmen");
        takenOverBy(girl, "korban-trafficking");
    }

    @Test
    void aChildIsNeverOfThisType() {
        ProcessInstance child = heard("YA");

        desk.does(
                child,
                "Task_VerifikasiUsia",
                Map.of("saringPertama", "PERLU_JENIS_LAIN", "korbanAnak", true, "usiaTerverifikasi", "DOKUMEN_LAIN"));
        assertThat(limit(desk.task(child, "Task_UsulkanAlihJenis")))
                .as("an emergency whatever the case was")
                .isEqualTo(Duration.ofHours(24));
        anotherType(child, "anak-korban-kekerasan", "SETUJU");

        assertThat(child)
                .isEnded()
                .hasPassed("End_DialihkanKeSOPAnak")
                .hasNotPassed("Task_SkriningIndikatorTPPO", "Sub_MasaTransit");
        takenOverBy(child, "anak-korban-kekerasan");
    }

    @Test
    void whoWasTakenInARaidIsFreeToChooseAfterThreeDays() {
        ProcessInstance woman = throughTheFunnel("YA");
        Instant broughtIn = now().minus(30, ChronoUnit.HOURS);
        desk.does(
                woman,
                "Task_AmbilAlihDariPenertiban",
                Map.of(
                        "waktuMasukTransit",
                        local(broughtIn),
                        "batasTransit",
                        local(broughtIn.plus(3, ChronoUnit.DAYS))));

        Job threeDays = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(woman.getId())
                .activityId("Timer_TigaHariTransitGenap")
                .singleResult();
        assertThat(Duration.between(broughtIn, threeDays.getDuedate().toInstant()))
                .as("counted from the hour she was brought in")
                .isBetween(
                        Duration.ofHours(72).minusMinutes(2),
                        Duration.ofHours(72).plusMinutes(2));
        assertThat(limit(desk.task(woman, "Task_DampingiMasaTransit"))).isEqualTo(Duration.ofDays(7));

        desk.waitFor(woman, "Timer_TigaHariTransitGenap");
        assertThat(desk.task(woman, "Task_DampingiMasaTransit"))
                .as("the companion's work stays")
                .isNotNull();
        desk.does(woman, "Task_PastikanBebasMemilih", Map.of("keadaanSesudahTigaHari", "DIBEBASKAN"));
        desk.does(woman, "Task_DampingiMasaTransit", Map.of("pilihanSesudahTransit", "PULANG", "bebasMemilih", "YA"));
        desk.passes(woman, "persetujuan-layanan", refused());

        assertThat(woman).isEnded().hasPassed("End_LayananDitolak");
    }

    @Test
    void sheLeavesStepByStepFallsBackOnceAndLivesOnHerOwnWork() {
        ProcessInstance woman = assessed();
        desk.does(woman, "Task_GaliMotivasiDanKomitmen", Map.of("kelanjutanPercakapan", "SESI_BERIKUT"));
        desk.waitFor(woman, "Timer_DuaMingguBerlalu");
        planned(woman, "RESIDENSIAL");
        desk.passes(woman, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));
        desk.does(woman, "Task_TempatkanSecaraSukarela", Map.of("klienMenempati", "TIDAK"));
        assertThat(woman)
                .as("who does not want the institution talks again and is not pressed")
                .isWaitingAt("Task_GaliMotivasiDanKomitmen");

        planned(woman, "KOMUNITAS");
        desk.does(woman, "Task_KenalkanDukunganSebaya");
        acted(woman);
        desk.waitFor(woman, "Timer_SebulanBerlalu");
        desk.does(
                woman,
                "Task_PantauPenghasilanBaru",
                Map.of("ajakanKembali", "MENETAP_KEMBALI", "hasilPantauBulanan", "PERLU_RENCANA_BARU"));
        assertThat(woman).as("a relapse opens the talk again").isNotEnded().isWaitingAt("Task_GaliMotivasiDanKomitmen");

        planned(woman, "KOMUNITAS");
        desk.does(woman, "Task_KenalkanDukunganSebaya");
        acted(woman);
        desk.waitFor(woman, "Timer_SebulanBerlalu");
        desk.does(woman, "Task_PantauPenghasilanBaru", Map.of("hasilPantauBulanan", "PANTAU_LAGI"));
        desk.waitFor(woman, "Timer_SebulanBerlalu");
        desk.does(woman, "Task_PantauPenghasilanBaru", Map.of("hasilPantauBulanan", "CUKUP_TIGA_BULAN"));
        desk.does(woman, "Task_Intervensi");
        desk.does(woman, "Task_Terminasi", evidence("ADA"));
        agreed(woman);
        desk.passes(
                woman,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));

        assertThat(woman)
                .isEnded()
                .hasPassedInOrder(
                        "Task_VerifikasiUsia",
                        "Task_SkriningIndikatorTPPO",
                        "Task_NilaiKekerasanYangDialami",
                        "Task_TawarkanTesSukarela",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_KlienMandiri");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void violenceGetsACaseOfItsOwnAndHoldsHerUpForOneDayOnly() {
        ProcessInstance woman = heard("TIDAK");
        desk.does(woman, "Task_VerifikasiUsia", adult());
        desk.does(woman, "Task_SkriningIndikatorTPPO", Map.of("saringKedua", "LANJUT"));
        desk.does(
                woman,
                "Task_NilaiKekerasanYangDialami",
                Map.of("alamiKekerasanFisik", "MASIH", "saringKetiga", "PERLU_KASUS_PENYERTA"));
        desk.does(
                woman,
                "Task_PastikanKasusPenyerta",
                Map.of("hasilPenyerta", "SELESAI", "jenisPenyerta", "korban-trafficking"));

        Instant opened = now();
        desk.waitFor(woman, "Timer_WaktuTinjauTiba");
        assertThat(Duration.between(opened, now())).isLessThan(Duration.ofHours(25));
        desk.does(woman, "Task_TinjauKasusPenyerta", Map.of("sikapTunggu", "LANJUT_TANPA_MENUNGGU"));

        assertThat(woman).isWaitingAt("Task_TawarkanTesSukarela");
    }

    @Test
    void theInstitutionKeepsNobodyLongerThanHalfAYear() {
        ProcessInstance woman = assessed();
        planned(woman, "RESIDENSIAL");
        desk.passes(woman, "konferensi-kasus", Map.of("putusanKonferensi", "LANJUTKAN"));
        desk.does(woman, "Task_TempatkanSecaraSukarela", Map.of("klienMenempati", "YA"));

        Task stay = desk.task(woman, "Task_DampingiMasaBalai");
        assertThat(day(stay.getDueDate().toInstant()))
                .as("three months")
                .isEqualTo(day(stay.getCreateTime().toInstant()).plusMonths(3));
        desk.does(woman, "Task_DampingiMasaBalai", Map.of("masaBalaiKe", "PERTAMA", "masaBalaiLanjut", "YA"));
        desk.does(woman, "Task_DampingiMasaBalai", Map.of("masaBalaiKe", "KEDUA", "masaBalaiLanjut", "YA"));

        assertThat(woman).isWaitingAt("Task_SiapkanKeluargaDanPulang").isNotWaitingAt("Task_DampingiMasaBalai");
    }

    @Test
    void whatWoundsIsSealedAndOnlyNeutralAnswersSteer() {
        ProcessInstance woman = desk.open(SOP, "NORMAL");
        desk.does(
                woman,
                "Task_WawancaraRahasia",
                Map.of("terjaringPenertiban", "TIDAK", "caraMasuk", "DIJUAL", "pengendali", "YA", "utang", "7500000"));

        Map<String, Object> seen = engine.getRuntimeService().getVariables(woman.getId());

        assertThat(seen).containsEntry("terjaringPenertiban", "TIDAK").containsKeys("caraMasuk", "pengendali", "utang");
        assertThat(seen.get("caraMasuk")).asString().doesNotContain("DIJUAL");
        assertThat(seen.get("utang")).asString().doesNotContain("7500000");
    }

    @Test
    void evidenceThatIsMissingKeepsTheCaseOpen() {
        ProcessInstance woman = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> withoutHerWord = evidence("ADA");
        withoutHerWord.put("buktiPernyataanKlien", "TIDAK_ADA");

        desk.does(woman, "Task_Terminasi", withoutHerWord);

        assertThat(woman).isWaitingAt("Task_Intervensi").isNotEnded();
    }

    @Test
    void evidenceThatCanNeverBeHadDoesNotMakeACaseResolved() {
        ProcessInstance woman = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> nothing = evidence("TIDAK_ADA");
        nothing.put("buktiDapatDilengkapi", "TIDAK");

        desk.does(woman, "Task_Terminasi", nothing);
        desk.passes(woman, "konferensi-kasus", Map.of("putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(woman).isEnded().hasPassed("End_LayananDiakhiriTanpaBukti");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("MENGUNDURKAN_DIRI");
    }

    @Test
    void whatCannotBeIsRefused() {
        ProcessInstance woman = desk.open(SOP, "NORMAL");

        assertThatThrownBy(() -> desk.does(woman, "Task_WawancaraRahasia", Map.of("caraMasuk", "SUKA_RELA")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(woman, "Task_WawancaraRahasia", Map.of("utang", "dua juta")))
                .as("an amount is digits only")
                .isInstanceOf(FormFieldValidationException.class);
        desk.does(woman, "Task_WawancaraRahasia", Map.of("terjaringPenertiban", "TIDAK"));
        assertThatThrownBy(() -> desk.does(woman, "Task_VerifikasiUsia", Map.of("saringPertama", "RAGU")))
                .as("the age has one of two answers")
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(woman).isWaitingAt("Task_VerifikasiUsia");
    }

    private ProcessInstance heard(String raid) {
        ProcessInstance woman = desk.open(SOP, "NORMAL");
        desk.does(woman, "Task_WawancaraRahasia", Map.of("terjaringPenertiban", raid));
        return woman;
    }

    private ProcessInstance throughTheFunnel(String raid) {
        ProcessInstance woman = heard(raid);
        desk.does(woman, "Task_VerifikasiUsia", adult());
        desk.does(woman, "Task_SkriningIndikatorTPPO", Map.of("saringKedua", "LANJUT"));
        desk.does(woman, "Task_NilaiKekerasanYangDialami", Map.of("saringKetiga", "LANJUT"));
        desk.does(woman, "Task_TawarkanTesSukarela", Map.of("saringKeempat", "LANJUT", "tesSukarela", "MENOLAK"));
        return woman;
    }

    private ProcessInstance assessed() {
        ProcessInstance woman = throughTheFunnel("TIDAK");
        desk.passes(woman, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.does(
                woman,
                "Task_Asesmen",
                Map.of("perluKasusAnak", "TIDAK", "perluJalurHukum", "YA", "tingkatRisiko", "TINGGI"));
        return woman;
    }

    private void planned(ProcessInstance woman, String approach) {
        desk.does(woman, "Task_GaliMotivasiDanKomitmen", Map.of("kelanjutanPercakapan", "LANJUT"));
        desk.does(woman, "Task_RencanaIntervensi", Map.of("pendekatanLayanan", approach));
        agreed(woman);
    }

    /** Health, income, debts and a home, side by side. */
    private void acted(ProcessInstance woman) {
        assertThat(woman)
                .isWaitingAt(
                        "Task_DampingiPelatihanKeterampilan",
                        "Task_UrusUtangDanPerkara",
                        "Task_SiapkanKeluargaDanPulang")
                .isNotWaitingAt("Task_DampingiMasaBalai");
        desk.passes(woman, "rujukan", Map.of("jawabanLembagaRujukan", "DITERIMA", "hasilRujukan", "TERLAYANI"));
        desk.does(woman, "Task_DampingiPelatihanKeterampilan", Map.of("arahPenghasilan", "USAHA"));
        desk.does(woman, "Task_SerahkanModalKemandirian");
        desk.does(woman, "Task_UrusUtangDanPerkara", Map.of("hasilUtang", "CICILAN"));
        desk.does(woman, "Task_SiapkanKeluargaDanPulang", Map.of("pulangKeKeluarga", "TIDAK"));
        desk.does(woman, "Task_SiapkanHunianAman");
    }

    private void anotherType(ProcessInstance client, String type, String decision) {
        desk.does(client, "Task_UsulkanAlihJenis", Map.of("jenisBaru", type));
        desk.does(client, "Task_PutuskanAlihJenis", Map.of("putusanAlihJenisKasus", decision));
        if (decision.equals("TOLAK")) {
            desk.does(client, "Task_LanjutkanJenisSemula");
        }
    }

    private void takenOverBy(ProcessInstance client, String type) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(type)
                        .processInstanceBusinessKey(client.getBusinessKey())
                        .count())
                .as("the case goes on under its number")
                .isEqualTo(1);
    }

    /** Two people look at what a companion proposes in a restricted case. */
    private void agreed(ProcessInstance woman) {
        desk.passes(woman, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    private static Map<String, Object> adult() {
        return Map.of("saringPertama", "LANJUT", "korbanAnak", false);
    }

    private static Map<String, String> refused() {
        return Map.of(
                "hasilPersetujuan", "MENOLAK",
                "perluDilindungiMeskiMenolak", "TIDAK",
                "sikapKontakUlang", "TETAP_MENOLAK");
    }

    private static Map<String, String> evidence(String all) {
        Map<String, String> evidence = new HashMap<>();
        evidence.put("buktiCatatanPenghasilan", all);
        evidence.put("buktiUsahaAtauKerja", all);
        evidence.put("buktiTempatTinggal", all);
        evidence.put("buktiLayananKesehatan", all);
        evidence.put("buktiPernyataanKlien", all);
        evidence.put("buktiDapatDilengkapi", "YA");
        return evidence;
    }

    private Duration limit(Task task) {
        return Duration.ofMinutes(Math.round(desk.timeFor(task).toSeconds() / 60.0));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, SEMARANG);
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** As the form sends it: the day and hour there, with the offset. */
    private static String local(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES)
                .atZone(SEMARANG)
                .toOffsetDateTime()
                .toString();
    }
}
