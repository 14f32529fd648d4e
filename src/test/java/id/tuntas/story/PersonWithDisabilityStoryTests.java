package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Penyandang disabilitas (UU 8/2016): a man freed from shackles who falls ill again in the fourth month, and a basket of six tracks. */
@SpringBootTest
@ActiveProfiles("test")
class PersonWithDisabilityStoryTests {

    private static final String SOP = "penyandang-disabilitas";
    private static final List<String> TRACKS =
            List.of("jalurAlat", "jalurObat", "jalurKerja", "jalurMandiri", "jalurAkses", "jalurHak");
    private static final List<String> EVIDENCE = List.of(
            "buktiWhodas",
            "buktiBebas",
            "buktiAlat",
            "buktiObat",
            "buktiKerja",
            "buktiLatihan",
            "buktiAkses",
            "buktiHak");

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
    void aManFreedFromShacklesWhoFallsIllAgainInTheFourthMonthStaysFreeAndWell() {
        ProcessInstance man = freed();
        desk.passes(man, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        planned(man, Map.of("jalurObat", "BUKA"));
        assertThat(man)
                .as("one track is opened, the others are closed at their question")
                .isWaitingAt("Task_AturPerawatanDanObat")
                .hasPassed("End_TanpaJalurAlat", "End_TanpaJalurKerja", "End_TanpaJalurHak");
        caredFor(man, "YA", "MAMPU");

        controls(man, "AWAL", "MINGGU_2", "MINGGU_4", "MINGGU_6", "BULAN_1", "BULAN_2", "BULAN_3");
        desk.does(man, "Task_PantauKepatuhanObat", Map.of("kontrolObatKe", "BULAN_4", "langkahObat", "PERLU_TINDAKAN"));
        desk.does(man, "Task_JalankanProtokolKambuh", Map.of("perluDirawatLagi", "YA"));
        desk.passes(man, "kegawatdaruratan", Map.of("bahayaTeratasi", "YA", "hasilDarurat", "RAWAT_INAP"));
        assertThat(man).as("care is arranged anew").isWaitingAt("Task_AturPerawatanDanObat");
        caredFor(man, "TIDAK", "BELUM_MAMPU");
        controls(man, "AWAL", "MINGGU_2", "MINGGU_4", "MINGGU_6");
        assertThat(man).as("four good months before the relapse do not count").hasNotPassed("End_StabilEnamBulan");
        controls(man, "BULAN_1", "BULAN_2", "BULAN_3", "BULAN_4", "BULAN_5");
        control(man, "BULAN_6");

        resolved(man);
        assertThat(man)
                .isEnded()
                .hasPassedInOrder(
                        "Task_EvakuasiDariPasung",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_JalankanProtokolKambuh",
                        "End_StabilEnamBulan",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "Task_TinjauSetelahSetahun",
                        "End_SemuaJalurBerhasilDanBertahan");
        assertThat(register.find(man.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void whoIsInShacklesIsFreedWithinHoursAndBeforeAnySignature() {
        ProcessInstance man = found("DIPASUNG");

        assertThat(limit(desk.task(man, "Task_KerahkanTimBebasPasung"))).isEqualTo(Duration.ofHours(6));
        desk.does(man, "Task_KerahkanTimBebasPasung", Map.of("sikapKeluargaPelepasan", "MENOLAK"));
        assertThat(limit(desk.task(man, "Task_EvakuasiDariPasung"))).isEqualTo(Duration.ofHours(12));
        desk.does(man, "Task_EvakuasiDariPasung", Map.of("sudahBebas", "BELUM"));
        assertThat(man)
                .as("a family that refuses brings a bigger team, not an end")
                .isWaitingAt("Task_KerahkanTimBebasPasung")
                .hasNotPassed("Call_MintaPersetujuan");

        desk.waitFor(man, "Timer_KerahkanTimBebasPasungTenggatLewat");

        assertThat(desk.escalationsOf(man)).as("the koordinator hears of it").hasSize(1);
        assertThat(man).isWaitingAt("Task_KerahkanTimBebasPasung");
    }

    @Test
    void onTheFourteenthDayTheKoordinatorMakesSureOfAPlace() {
        ProcessInstance reportedAsEmergency = desk.open(SOP, "DARURAT");
        ProcessInstance ordinary = desk.open(SOP, "NORMAL");
        assertThat(until(reportedAsEmergency, "Start_EmpatBelasHariBerlalu"))
                .isBetween(
                        Duration.ofDays(14).minusMinutes(1), Duration.ofDays(14).plusMinutes(1));

        desk.waitFor(reportedAsEmergency, "Start_EmpatBelasHariBerlalu");
        desk.waitFor(ordinary, "Start_EmpatBelasHariBerlalu");

        assertThat(reportedAsEmergency).isWaitingAt("Task_PastikanTempatPemulihan");
        assertThat(ordinary).hasPassed("End_TidakDiperiksa").isNotWaitingAt("Task_PastikanTempatPemulihan");
        desk.does(reportedAsEmergency, "Task_PastikanTempatPemulihan");
        assertThat(reportedAsEmergency).hasPassed("End_TempatDipastikan").isNotEnded();
    }

    @Test
    void medicineIsLookedAtEveryTwoWeeksThreeTimesAndThenEveryMonth() {
        ProcessInstance woman = desk.openAt(SOP, "Task_PantauKepatuhanObat");

        control(woman, "AWAL");
        assertThat(until(woman, "Timer_DuaMingguBerlalu").toDays()).isBetween(13L, 14L);
        desk.waitFor(woman, "Timer_DuaMingguBerlalu");
        controls(woman, "MINGGU_2", "MINGGU_4");
        control(woman, "MINGGU_6");
        assertThat(until(woman, "Timer_SebulanBerlalu").toDays()).isBetween(27L, 31L);
        desk.waitFor(woman, "Timer_SebulanBerlalu");

        desk.does(woman, "Task_PantauKepatuhanObat", Map.of("langkahObat", "PERLU_TINDAKAN"));
        desk.does(woman, "Task_JalankanProtokolKambuh", Map.of("perluDirawatLagi", "TIDAK"));

        assertThat(woman)
                .as("medicine runs again: the control begins anew, at once")
                .isWaitingAt("Task_PantauKepatuhanObat")
                .hasNotPassed("Call_TanganiKambuh");
    }

    @Test
    void theBasketIsClosedByItsLastTrack() {
        ProcessInstance person = desk.openAt(SOP, "Task_Asesmen");
        planned(
                person,
                Map.of(
                        "jalurAlat", "BUKA",
                        "jalurKerja", "BUKA",
                        "jalurMandiri", "BUKA",
                        "jalurAkses", "BUKA",
                        "jalurHak", "BUKA"));
        assertThat(person)
                .hasPassed("End_TanpaJalurObat")
                .isWaitingAt(
                        "Task_UsulkanAlatBantu",
                        "Call_HubungkanKeBLKDanULD",
                        "Task_LatihKemandirian",
                        "Task_UrusKPDJKNSIMD",
                        "Task_DampingiPemulihanHak");

        desk.does(person, "Task_UsulkanAlatBantu");
        desk.passes(person, "rujukan", served());
        aDeviceThatIsProposedAgain(person);
        desk.does(person, "Task_LatihKemandirian", Map.of("hasilLatihan", "BELUM"));
        desk.waitFor(person, "Timer_SebulanLatihan");
        desk.does(person, "Task_LatihKemandirian", Map.of("hasilLatihan", "TERCAPAI"));
        desk.does(person, "Task_UrusKPDJKNSIMD");
        desk.does(person, "Task_UpayakanAkomodasiLayak", Map.of("hasilAkomodasi", "BELUM"));
        desk.waitFor(person, "Timer_WaktuTanyaLagi");
        desk.does(person, "Task_UpayakanAkomodasiLayak", Map.of("hasilAkomodasi", "DIPENUHI"));
        desk.does(person, "Task_DampingiPemulihanHak", Map.of("hasilHak", "BELUM"));
        desk.passes(person, "rujukan", served());
        desk.does(person, "Task_DampingiPemulihanHak", Map.of("hasilHak", "PULIH"));
        assertThat(person)
                .hasPassed(
                        "End_AlatTerpakaiEnamBulan",
                        "End_MandiriSesuaiSasaran",
                        "End_AksesTerpenuhi",
                        "End_HakDipulihkan")
                .as("the job is not there yet")
                .hasNotPassed("Sub_KeranjangLayanan", "Task_Intervensi");

        desk.does(person, "Task_DampingiMasukKerja", Map.of("mulaiBekerja", "YA"));
        worksForHalfAYear(person);

        assertThat(person)
                .hasPassed("End_BekerjaDanBerpenghasilan", "Sub_KeranjangLayanan")
                .isWaitingAt("Task_Intervensi");
    }

    @Test
    void aTrackThatEndsWithoutSuccessBringsTheCaseBackToThePlan() {
        ProcessInstance person = desk.openAt(SOP, "Task_Asesmen");
        planned(person, Map.of("jalurAlat", "BUKA"));
        desk.does(person, "Task_UsulkanAlatBantu");
        desk.passes(
                person,
                "rujukan",
                Map.of(
                        "setujuBerbagiRujukan", "YA",
                        "jawabanLembagaRujukan", "DITOLAK",
                        "lembagaRujukanBerikut", "TIDAK_ADA",
                        "hasilRujukan", "TIDAK_TERLAYANI"));
        assertThat(person).hasPassed("End_AlatBelumDiperoleh");

        desk.does(person, "Task_Intervensi");
        desk.passes(person, "monitoring", Map.of("hasilMonitoring", "TIDAK_ADA_KEMAJUAN", "tingkatRisiko", "SEDANG"));

        assertThat(person).isWaitingAt("Task_RencanaIntervensi").hasNotPassed("Task_Terminasi");
    }

    @Test
    void aTrackClosedByAnEarlierPlanStillOwesItsEvidence() {
        ProcessInstance person = desk.openAt(SOP, "Task_Asesmen");
        planned(person, Map.of("jalurObat", "SUDAH_TERTUTUP"));
        desk.does(person, "Task_Intervensi");
        desk.passes(person, "monitoring", Map.of("hasilMonitoring", "TUJUAN_TERCAPAI", "tingkatRisiko", "RENDAH"));

        desk.does(person, "Task_Terminasi", without("buktiObat", "YA"));
        assertThat(person).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");
        desk.does(person, "Task_Intervensi");
        desk.passes(person, "monitoring", Map.of("hasilMonitoring", "TUJUAN_TERCAPAI", "tingkatRisiko", "RENDAH"));
        desk.does(person, "Task_Terminasi", without("buktiObat", "TIDAK"));
        desk.passes(
                person,
                "konferensi-kasus",
                Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(person)
                .isEnded()
                .hasPassed("End_LayananDiakhiriTanpaBukti")
                .hasNotPassed("End_SemuaJalurBerhasilDanBertahan");
        assertThat(register.find(person.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void aScoreBeyondTheScaleAndAControlThatDoesNotExistAreRefused() {
        ProcessInstance assessed = desk.openAt(SOP, "Task_Asesmen");
        assertThatThrownBy(() -> desk.does(assessed, "Task_Asesmen", Map.of("skorWhodas", 49)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("WHODAS 12");

        ProcessInstance controlled = desk.openAt(SOP, "Task_PantauKepatuhanObat");
        assertThatThrownBy(() -> desk.does(controlled, "Task_PantauKepatuhanObat", Map.of("kontrolObatKe", "MINGGU_8")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Kontrol ke berapa");
        String step = desk.task(controlled, "Task_PantauKepatuhanObat").getId();
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(step)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        assertThat(controlled).isWaitingAt("Task_PantauKepatuhanObat");
    }

    private ProcessInstance found(String shackled) {
        ProcessInstance man = desk.open(SOP, "DARURAT");
        desk.passes(man, "kegawatdaruratan", Map.of("bahayaTeratasi", "YA", "hasilDarurat", "TERTANGANI"));
        desk.does(man, "Task_TemuiKlienDiTempatnya", Map.of("pasung", shackled, "tindakanSegera", "TIDAK_PERLU"));
        return man;
    }

    private ProcessInstance freed() {
        ProcessInstance man = found("DIPASUNG");
        desk.does(man, "Task_KerahkanTimBebasPasung");
        desk.does(man, "Task_EvakuasiDariPasung", Map.of("sudahBebas", "YA"));
        return man;
    }

    private void planned(ProcessInstance person, Map<String, String> opened) {
        Map<String, String> tracks = new HashMap<>();
        TRACKS.forEach(track -> tracks.put(track, "TIDAK"));
        tracks.putAll(opened);
        desk.does(person, "Task_Asesmen", Map.of("tingkatRisiko", "SEDANG"));
        desk.does(person, "Task_RencanaIntervensi", tracks);
        agreed(person);
    }

    private void agreed(ProcessInstance person) {
        desk.passes(person, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    private void caredFor(ProcessInstance man, String referred, String family) {
        desk.does(man, "Task_AturPerawatanDanObat", Map.of("perluRujukan", referred));
        if ("YA".equals(referred)) {
            desk.passes(man, "rujukan", served());
        }
        desk.does(man, "Task_SiapkanKeluargaDanWarga", Map.of("kesiapanKeluarga", family));
        if (!"MAMPU".equals(family)) {
            desk.passes(man, "rujukan", served());
        }
    }

    /** Controls at which all is well, and the time after each. */
    private void controls(ProcessInstance person, String... controls) {
        for (String which : controls) {
            control(person, which);
            boolean twoWeeks = List.of("AWAL", "MINGGU_2", "MINGGU_4").contains(which);
            desk.waitFor(person, twoWeeks ? "Timer_DuaMingguBerlalu" : "Timer_SebulanBerlalu");
        }
    }

    private void control(ProcessInstance person, String which) {
        desk.does(person, "Task_PantauKepatuhanObat", Map.of("kontrolObatKe", which, "langkahObat", "LANJUT"));
    }

    private void aDeviceThatIsProposedAgain(ProcessInstance person) {
        desk.does(person, "Task_PeriksaAlatSaatDipakai", Map.of("cekAlatKe", "SERAH_TERIMA", "alatSesuai", "TIDAK"));
        desk.does(person, "Task_UsulkanAlatBantu");
        desk.passes(person, "rujukan", served());
        desk.does(person, "Task_PeriksaAlatSaatDipakai", Map.of("cekAlatKe", "SERAH_TERIMA", "alatSesuai", "YA"));
        for (String month : new String[] {"1", "3", "6"}) {
            desk.waitFor(person, "Timer_CekAlatBulan" + month);
            desk.does(person, "Task_PeriksaAlatSaatDipakai", Map.of("cekAlatKe", "BULAN_" + month, "alatSesuai", "YA"));
        }
    }

    private void worksForHalfAYear(ProcessInstance person) {
        desk.does(person, "Task_PantauPekerjaanKlien", Map.of("cekKerjaKe", "MULAI", "masihBekerja", "YA"));
        for (String month : new String[] {"1", "3", "6"}) {
            desk.waitFor(person, "Timer_CekKerjaBulan" + month);
            desk.does(
                    person, "Task_PantauPekerjaanKlien", Map.of("cekKerjaKe", "BULAN_" + month, "masihBekerja", "YA"));
        }
    }

    private void resolved(ProcessInstance person) {
        desk.does(person, "Task_Intervensi");
        desk.passes(person, "monitoring", Map.of("hasilMonitoring", "TUJUAN_TERCAPAI", "tingkatRisiko", "RENDAH"));
        desk.does(person, "Task_Terminasi", evidence());
        agreed(person);
        desk.passes(
                person,
                "pascalayanan",
                Map.of(
                        "keadaanPascaBulan1", "STABIL",
                        "keadaanPascaBulan3", "STABIL",
                        "hasilPascalayanan", "STABIL"));
        desk.waitFor(person, "Timer_SetahunBerlalu");
        desk.does(person, "Task_TinjauSetelahSetahun", Map.of("hasilTinjauanSetahun", "BERTAHAN"));
    }

    private static Map<String, String> served() {
        return Map.of("setujuBerbagiRujukan", "YA", "jawabanLembagaRujukan", "DITERIMA", "hasilRujukan", "TERLAYANI");
    }

    private static Map<String, String> evidence() {
        Map<String, String> evidence = new HashMap<>();
        EVIDENCE.forEach(each -> evidence.put(each, "ADA"));
        return evidence;
    }

    private static Map<String, String> without(String missing, String canBeHad) {
        Map<String, String> evidence = evidence();
        evidence.put(missing, "TIDAK_ADA");
        evidence.put("buktiDapatDilengkapi", canBeHad);
        return evidence;
    }

    private Duration limit(Task task) {
        return Duration.ofMinutes(Math.round(desk.timeFor(task).toSeconds() / 60.0));
    }

    private Duration until(ProcessInstance person, String timer) {
        return Duration.between(
                ClockUtil.getCurrentTime().toInstant(),
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(person.getId())
                        .activityId(timer)
                        .singleResult()
                        .getDuedate()
                        .toInstant());
    }
}
