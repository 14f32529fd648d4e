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
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
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

/** Bekas warga binaan: a man on parole whose family refuses him on the day, and who is watched over from two sides. */
@SpringBootTest
@ActiveProfiles("test")
class FormerPrisonerStoryTests {

    private static final String SOP = "bekas-warga-binaan";
    private static final Map<String, String> ALL_EVIDENCE = Map.of(
            "hasilTerminasi", "TUJUAN_TERCAPAI",
            "bebasEnamBulan", "YA",
            "buktiBimbinganBapas", "ADA",
            "buktiSuratRt", "ADA",
            "buktiHunianTigaBulan", "ADA",
            "buktiPenghasilanTigaBulan", "ADA",
            "buktiDapatDilengkapi", "SUDAH_LENGKAP");

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
    void aManWhomHisFamilyRefusesOnTheDayLivesFreeForHalfAYear() {
        ProcessInstance man = plannedInPrison("YA");
        desk.letter(man, "Message_PemberitahuanPembebasan");

        desk.does(man, "Task_JemputDanAntarPulang", Map.of("diterimaPadaHariBebas", "TIDAK"));
        assertThat(man).as("he does not sleep in the street").isWaitingAt("Call_CarikanTempatMalamIni");
        desk.passes(man, "kegawatdaruratan", Map.of("bahayaTeratasi", "YA", "hasilDarurat", "TERTANGANI"));
        metAtHome(man, "TIDAK");
        desk.passes(man, "rujukan", served());
        familyThatTakesHimBack(man);
        desk.does(man, "Task_UrusKTPJKNDanSKCK", Map.of("adaDokumenMacet", "TIDAK"));
        worksForThreeMonths(man);
        reports(man, "BERJALAN");
        reports(man, "SELESAI");
        assertThat(man)
                .as("the companion watches on when Bapas has finished")
                .hasPassed("Gateway_GabungJalurBapas")
                .isWaitingAt("Timer_SepekanBerlalu")
                .hasNotPassed("Sub_MasaBimbingan");
        visited(man, "Timer_SepekanBerlalu", "DUA_PEKAN", "TIDAK");
        visited(man, "Timer_DuaPekanBerlalu", "BULAN", "TIDAK");
        visited(man, "Timer_SebulanBerlalu", "BULAN", "YA");

        resolved(man);
        assertThat(man)
                .isEnded()
                .hasPassedInOrder(
                        "Task_BagiPeranDenganPKBapas",
                        "Task_WawancaraiKlienDiLapas",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_JemputDanAntarPulang",
                        "Call_RujukHunianSementara",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_ReintegrasiBerhasil")
                .hasNotPassed("Task_DampingiSaatDitahanLagi");
        assertThat(register.find(man.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void aReleaseThatThePrisonForgetsToAnnounceIsAskedForOnItsDay() {
        ProcessInstance man = plannedInPrison("YA");

        Instant day = releaseDay(30).atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(due(man, "Timer_TanggalBebasTiba"))
                .isBetween(day.minus(Duration.ofDays(1)), day.plus(Duration.ofDays(1)));
        desk.waitFor(man, "Timer_TanggalBebasTiba");
        desk.does(
                man,
                "Task_TanyakanHariBebasKeLapas",
                Map.of(
                        "kabarPembebasan",
                        "DITUNDA",
                        "tanggalBebas",
                        releaseDay(20).toString()));
        assertThat(due(man, "Timer_TanggalBebasTiba"))
                .as("postponed, and asked again on the new day")
                .isAfter(ClockUtil.getCurrentTime().toInstant());
        desk.waitFor(man, "Timer_TanggalBebasTiba");
        desk.does(man, "Task_TanyakanHariBebasKeLapas", Map.of("kabarPembebasan", "BEBAS"));

        assertThat(man).isWaitingAt("Task_JemputDanAntarPulang");
    }

    @Test
    void heIsMetWithinThreeDaysOfHisRelease() {
        ProcessInstance man = releasedAndWelcome("YA");

        Task meeting = desk.task(man, "Task_TemuiKlienDalamTigaHari");
        assertThat(desk.timeFor(meeting))
                .isBetween(
                        Duration.ofDays(3).minusMinutes(1), Duration.ofDays(3).plusMinutes(1));
        desk.waitFor(man, "Timer_TemuiKlienDalamTigaHariTenggatLewat");

        assertThat(desk.escalationsOf(man)).hasSize(1);
        assertThat(man).isWaitingAt("Task_TemuiKlienDalamTigaHari");
    }

    @Test
    void missedReportsAreMendedBeforeParoleIsRevoked() {
        ProcessInstance man = releasedAndWelcome("YA");
        metAtHome(man, "YA");

        Duration month =
                Duration.between(ClockUtil.getCurrentTime().toInstant(), due(man, "Timer_WaktuLaporBapasTiba"));
        assertThat(month).as("once a month").isBetween(Duration.ofDays(27), Duration.ofDays(32));
        desk.waitFor(man, "Timer_WaktuLaporBapasTiba");
        desk.does(man, "Task_KoordinasikanLaporBapas", Map.of("bulanTidakLapor", "DUA", "statusBimbingan", "TERANCAM"));
        desk.does(man, "Task_CegahPencabutanBersamaPK");

        assertThat(man)
                .as("a threat stops nothing")
                .hasPassed("Gateway_GabungUlangLapor")
                .isWaitingAt("Task_UrusKTPJKNDanSKCK", "Task_SusunRencanaKerja");
    }

    @Test
    void revokedParoleStopsEveryTrackAndTheTeamDecides() {
        ProcessInstance man = releasedAndWelcome("YA");
        metAtHome(man, "YA");

        desk.letter(man, "Message_SuratBapas");
        desk.does(man, "Task_KoordinasikanLaporBapas", Map.of("statusBimbingan", "DICABUT"));
        assertThat(openSteps(man)).containsExactly("Task_DampingiSaatDitahanLagi");
        desk.does(man, "Task_DampingiSaatDitahanLagi", Map.of("sebabPenahanan", "PENCABUTAN"));
        desk.passes(man, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(man)
                .isEnded()
                .hasPassed("Boundary_PBDicabut", "End_KembaliMenjalaniPidana")
                .hasNotPassed("End_DitutupResidivis");
        assertThat(register.find(man.getBusinessKey()).orElseThrow())
                .returns("TIDAK_MEMENUHI_KRITERIA", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void anArrestIsNotAVerdictAndHeMayGoOn() {
        ProcessInstance man = releasedAndWelcome("TIDAK");
        metAtHome(man, "YA");

        desk.waitFor(man, "Timer_SepekanBerlalu");
        desk.does(man, "Task_PantauResidivisme", Map.of("lanjutDiMasyarakat", "TIDAK"));
        assertThat(openSteps(man)).containsExactly("Task_DampingiSaatDitahanLagi");
        desk.does(man, "Task_DampingiSaatDitahanLagi", Map.of("sebabPenahanan", "PERKARA_BARU"));
        desk.passes(man, "konferensi-kasus", decided("UBAH_RENCANA"));
        desk.does(man, "Task_RencanaIntervensi", Map.of("posisiKlien", "SUDAH_BEBAS"));
        desk.passes(man, "persetujuan", approved());

        assertThat(man)
                .as("he is not sent through the gate of the prison again")
                .isWaitingAt("Task_TemuiKlienDalamTigaHari");
    }

    @Test
    void aNewSentenceClosesTheCaseWithoutResolvingIt() {
        ProcessInstance man = desk.openAt(SOP, "Task_DampingiSaatDitahanLagi");

        desk.does(man, "Task_DampingiSaatDitahanLagi", Map.of("sebabPenahanan", "PERKARA_BARU"));
        desk.passes(man, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(man).isEnded().hasPassed("End_DitutupResidivis");
        assertThat(register.find(man.getBusinessKey()).orElseThrow())
                .returns("TIDAK_MEMENUHI_KRITERIA", c -> c.outcome());
    }

    @Test
    void whoIsReleasedOutrightIsNotWatchedByBapas() {
        ProcessInstance man = releasedAndWelcome("TIDAK");
        metAtHome(man, "YA");

        assertThat(man)
                .hasPassed("Gateway_GabungJalurBapas")
                .hasNotPassed("Task_BagiPeranDenganPKBapas")
                .isWaitingAt("Timer_SepekanBerlalu");
    }

    @Test
    void aHighRiskIsAnsweredBeforeTheRhythmGoesOn() {
        ProcessInstance man = desk.openAt(SOP, "Task_PantauResidivisme");

        desk.does(
                man,
                "Task_PantauResidivisme",
                Map.of(
                        "lanjutDiMasyarakat", "YA",
                        "perluPendampinganIntensif", "YA",
                        "iramaPantau", "PEKAN",
                        "enamBulanBebas", "YA"));
        desk.does(man, "Task_KuatkanPendampinganIntensif");

        assertThat(man).as("six months alone do not end it").isWaitingAt("Timer_SepekanBerlalu");
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance man = desk.openAt(SOP, "Task_Terminasi");

        desk.does(man, "Task_Terminasi", without("buktiSuratRt", "YA"));
        desk.does(man, "Task_Intervensi");
        assertThat(man).isWaitingAt("Task_Terminasi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(man, "Task_Terminasi", without("buktiPenghasilanTigaBulan", "TIDAK"));
        desk.passes(man, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(man).isEnded().hasPassed("End_DiakhiriTanpaBukti");
        assertThat(register.find(man.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns(false, c -> "TERSELESAIKAN".equals(c.status()));
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance man = desk.open(SOP, "NORMAL");
        Task notice = desk.task(man, "Task_TerimaPemberitahuanBebas");

        assertThatThrownBy(() -> desk.does(man, "Task_TerimaPemberitahuanBebas", Map.of("lamaPidana", "dua tahun")))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Lama pidana (bulan)");
        assertThatThrownBy(() -> desk.does(man, "Task_TerimaPemberitahuanBebas", Map.of("statusBebas", "KABUR")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(notice.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        assertThat(man).isWaitingAt("Task_TerimaPemberitahuanBebas");
    }

    private ProcessInstance plannedInPrison(String guidedByBapas) {
        ProcessInstance man = desk.open(SOP, "NORMAL");
        desk.does(
                man,
                "Task_TerimaPemberitahuanBebas",
                Map.of(
                        "posisiKlien",
                        "DI_LAPAS",
                        "dibimbingBapas",
                        guidedByBapas,
                        "perluProtokolKhusus",
                        "TIDAK",
                        "tanggalBebas",
                        releaseDay(30).toString()));
        desk.passes(man, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        if ("YA".equals(guidedByBapas)) {
            desk.does(man, "Task_BagiPeranDenganPKBapas");
        }
        desk.does(man, "Task_WawancaraiKlienDiLapas");
        desk.passes(man, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        desk.does(man, "Task_GelarPertemuanWarga", Map.of("penerimaanWarga", "RAGU"));
        desk.does(man, "Task_MediasiPenerimaanWarga", Map.of("setelahMediasi", "PERTEMUAN_ULANG"));
        desk.does(man, "Task_GelarPertemuanWarga", Map.of("penerimaanWarga", "MENERIMA"));
        desk.does(man, "Task_Asesmen", Map.of("tingkatRisiko", "SEDANG"));
        desk.does(man, "Task_RencanaIntervensi", Map.of("posisiKlien", "DI_LAPAS"));
        desk.passes(man, "persetujuan", approved());
        return man;
    }

    private ProcessInstance releasedAndWelcome(String guidedByBapas) {
        ProcessInstance man = plannedInPrison(guidedByBapas);
        desk.letter(man, "Message_PemberitahuanPembebasan");
        desk.does(man, "Task_JemputDanAntarPulang", Map.of("diterimaPadaHariBebas", "YA"));
        return man;
    }

    private void metAtHome(ProcessInstance man, String canStay) {
        desk.does(
                man,
                "Task_TemuiKlienDalamTigaHari",
                Map.of(
                        "adaTempatTinggal", canStay,
                        "perluKonselingKeluarga", "YA",
                        "perluUrusDokumen", "YA",
                        "iramaPantau", "PEKAN"));
    }

    private void familyThatTakesHimBack(ProcessInstance man) {
        desk.does(
                man,
                "Task_DampingiKonselingKeluarga",
                Map.of("penerimaanKeluarga", "MENOLAK", "kelanjutanKonseling", "LANJUT"));
        desk.waitFor(man, "Timer_JarakSesiTiba");
        desk.does(
                man,
                "Task_DampingiKonselingKeluarga",
                Map.of("penerimaanKeluarga", "MENERIMA", "kelanjutanKonseling", "SELESAI"));
    }

    private void worksForThreeMonths(ProcessInstance man) {
        desk.does(man, "Task_SusunRencanaKerja", Map.of("perluBekalKerja", "TIDAK"));
        for (String result : List.of("BELUM", "GANTI_RENCANA")) {
            desk.waitFor(man, "Timer_WaktuCekKerjaTiba");
            desk.does(man, "Task_PeriksaHasilKerja", Map.of("hasilKerja", result));
        }
        desk.does(man, "Task_SusunRencanaKerja", Map.of("perluBekalKerja", "YA"));
        desk.passes(man, "rujukan", served());
        desk.waitFor(man, "Timer_WaktuCekKerjaTiba");
        desk.does(man, "Task_PeriksaHasilKerja", Map.of("hasilKerja", "TIGA_BULAN"));
    }

    private void reports(ProcessInstance man, String guidance) {
        desk.waitFor(man, "Timer_WaktuLaporBapasTiba");
        desk.does(man, "Task_KoordinasikanLaporBapas", Map.of("bulanTidakLapor", "NOL", "statusBimbingan", guidance));
    }

    private void visited(ProcessInstance man, String timer, String rhythm, String halfAYear) {
        desk.waitFor(man, timer);
        desk.does(
                man,
                "Task_PantauResidivisme",
                Map.of(
                        "lanjutDiMasyarakat",
                        "YA",
                        "perluPendampinganIntensif",
                        "TIDAK",
                        "iramaPantau",
                        rhythm,
                        "enamBulanBebas",
                        halfAYear));
    }

    private void resolved(ProcessInstance man) {
        desk.does(man, "Task_Intervensi");
        Map<String, String> asIfReleasedOutright = new HashMap<>(ALL_EVIDENCE);
        asIfReleasedOutright.put("buktiBimbinganBapas", "BEBAS_MURNI");
        desk.does(man, "Task_Terminasi", asIfReleasedOutright);
        assertThat(man).as("a parolee needs the letter of Bapas").isWaitingAt("Task_Intervensi");
        desk.does(man, "Task_Intervensi");
        desk.does(man, "Task_Terminasi", ALL_EVIDENCE);
        desk.passes(man, "persetujuan", approved());
        desk.passes(
                man,
                "pascalayanan",
                Map.of(
                        "keadaanPascaBulan1", "STABIL",
                        "keadaanPascaBulan3", "STABIL",
                        "hasilPascalayanan", "STABIL"));
    }

    private static Map<String, String> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    private static Map<String, String> decided(String decision) {
        return Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", decision);
    }

    private static Map<String, String> served() {
        return Map.of(
                "setujuBerbagiRujukan", "YA",
                "jawabanLembagaRujukan", "DITERIMA",
                "hasilRujukan", "TERLAYANI");
    }

    private static Map<String, String> without(String evidence, String canBeCompleted) {
        Map<String, String> answers = new HashMap<>(ALL_EVIDENCE);
        answers.putAll(Map.of(evidence, "TIDAK_ADA", "buktiDapatDilengkapi", canBeCompleted));
        return answers;
    }

    private static LocalDate releaseDay(int daysFromNow) {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC)
                .plusDays(daysFromNow);
    }

    private List<String> openSteps(ProcessInstance man) {
        return engine.getTaskService().createTaskQuery().processInstanceId(man.getId()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Instant due(ProcessInstance man, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(man.getId())
                .activityId(timer)
                .singleResult();
        return job.getDuedate().toInstant();
    }
}
