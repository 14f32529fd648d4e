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
import java.time.Period;
import java.time.ZoneOffset;
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

/** Fakir miskin: a widow whose data say that she is not poor, and the appeal that she wins. */
@SpringBootTest
@ActiveProfiles("test")
class PoorHouseholdStoryTests {

    private static final String SOP = "fakir-miskin";

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
    void aWidowWhoIsRejectedAppealsAndWins() {
        ProcessInstance widow = eatsTodayAndGetsHerNumberRight();
        desk.passes(widow, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        desk.does(
                widow,
                "Task_CatatKeadaanRumahDanAset",
                Map.of("jumlahAnggota", 4, "pendapatanKeluarga", 1_200_000, "pendapatanPerKapita", 300_000));
        desk.does(widow, "Task_Asesmen", Map.of("tampakTidakLayak", "TIDAK", "tingkatRisiko", "SEDANG"));
        desk.does(widow, "Task_RencanaIntervensi", plan("PERBAIKI_DATA", "YA", "YA", "PEMBERDAYAAN"));
        desk.passes(widow, "persetujuan", approved());

        assertThat(widow)
                .as("the right, the bridge, work and health at the same time")
                .isWaitingAt(
                        "Task_AjukanAtauPerbaikiUsulan",
                        "Task_CarikanBantuanJembatan",
                        "Task_SusunRencanaPemberdayaan",
                        "Task_AktifkanKembaliPBIJKN");
        desk.does(widow, "Task_AktifkanKembaliPBIJKN", Map.of("hasilReaktivasi", "AKTIF"));
        desk.does(widow, "Task_SusunRencanaPemberdayaan", Map.of("bentukPemberdayaan", "KUBE"));
        desk.passes(widow, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
        rejectedThoughTheVillageAgreed(widow);
        appealWins(widow);

        assertThat(widow)
                .as("the bridge stands until the first aid has come")
                .isWaitingAt("Task_CarikanBantuanJembatan")
                .isNotWaitingAt("Task_Intervensi");
        desk.does(widow, "Task_CarikanBantuanJembatan", Map.of("masihMenungguBantuan", "YA"));
        desk.waitFor(widow, "Timer_SebulanBerlalu");
        desk.does(widow, "Task_CarikanBantuanJembatan", Map.of("masihMenungguBantuan", "TIDAK"));
        protectedForTwoPeriods(widow);

        desk.does(widow, "Task_Terminasi", evidence("TUJUAN_TERCAPAI", "BUKAN_GRADUASI"));
        desk.passes(widow, "persetujuan", approved());
        desk.passes(widow, "pascalayanan", stable());

        assertThat(widow)
                .isEnded()
                .hasPassedInOrder(
                        "Task_AntarBantuanSegera",
                        "Call_PerbaikiNIKLewatDukcapil",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_HadiriMusyawarahDesa",
                        "Task_DampingiVerifikasiLapangan",
                        "Task_AjukanSanggah",
                        "Task_CatatJawabanSanggah",
                        "End_SemuaJalurSelesai",
                        "Task_Intervensi",
                        "Task_EvaluasiSemester",
                        "Task_Terminasi",
                        "End_KeluargaTerlindungi")
                .hasNotPassed("Boundary_DidugaTidakLayak", "End_KeluargaGraduasi", "Task_BicarakanGraduasiKeluarga");
        assertThat(register.find(widow.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void whatTheVillageDoesNotCallForIsAskedAfterAMonthAndAPostponedMeetingToo() {
        ProcessInstance family = inTheTracks("USUL_BARU");
        desk.does(family, "Task_AjukanAtauPerbaikiUsulan");

        assertThat(due("Timer_SiklusBulananLewat", family)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                .isBetween(inMonths(1).minusDays(1), inMonths(1).plusDays(1));
        desk.waitFor(family, "Timer_SiklusBulananLewat");
        desk.does(family, "Task_TanyakanJadwalMusyawarah");
        desk.letter(family, "Message_UndanganMusyawarahDesa");
        desk.does(family, "Task_HadiriMusyawarahDesa", village("DITUNDA", "TIDAK_DITOLAK"));

        assertThat(family)
                .as("the next meeting is asked for at once")
                .isWaitingAt("Task_TanyakanJadwalMusyawarah")
                .hasNotPassed("Task_DampingiVerifikasiLapangan");
    }

    @Test
    void aDeterminationThatDoesNotComeInNinetyDaysIsPressedByTheCoordinator() {
        ProcessInstance family = inTheTracks("USUL_BARU");
        verified(family);

        assertThat(Duration.between(now(), due("Timer_SembilanPuluhHariLewat", family)))
                .isBetween(
                        Duration.ofDays(90).minusMinutes(1), Duration.ofDays(90).plusMinutes(1));
        desk.waitFor(family, "Timer_SembilanPuluhHariLewat");

        assertThat(desk.task(family, "Task_DesakPenetapanYangTertunda")).hasCandidateGroup("koordinator");
        desk.does(family, "Task_DesakPenetapanYangTertunda");
        assertThat(family).as("and the waiting goes on under a new clock").isWaitingAt("Gateway_TungguPenetapan");
    }

    @Test
    void anAppealThatNobodyAnsweredIsWaitedForAndOneThatIsLostIsWeighedAgain() {
        ProcessInstance family = inTheTracks("PERBAIKI_DATA");
        verified(family);
        rejected(family, "KELIRU");
        desk.does(family, "Task_AjukanSanggah");

        desk.waitFor(family, "Timer_WaktuSanggahLewat");
        desk.does(family, "Task_CatatJawabanSanggah", answer("BELUM", "KELIRU"));
        assertThat(family).isWaitingAt("Gateway_TungguJawabanSanggah").isNotWaitingAt("Task_AjukanSanggah");

        desk.letter(family, "Message_JawabanSanggah");
        desk.does(family, "Task_CatatJawabanSanggah", answer("KALAH", "KELIRU"));
        assertThat(family).as("a lost appeal may be brought again").isWaitingAt("Task_AjukanSanggah");
    }

    @Test
    void nobodyLosesTheRightToAidOnTheWordOfOnePerson() {
        ProcessInstance family = inTheTracks("PERBAIKI_DATA");
        verified(family);
        rejected(family, "TEPAT");

        assertThat(desk.task(family, "Task_TelaahDugaanTidakLayak")).hasCandidateGroup("koordinator");
        desk.does(family, "Task_TelaahDugaanTidakLayak", Map.of("putusanKelayakan", "LAYAK"));
        assertThat(family)
                .as("the coordinator disagrees, and the package is made again")
                .isWaitingAt("Task_RencanaIntervensi")
                .hasNotPassed("Task_JelaskanPutusanTidakLayak");
    }

    @Test
    void whoIsNotEligibleIsToldWhyAndIsNotCountedAsResolved() {
        ProcessInstance family = desk.openAt(SOP, "Task_Asesmen");
        desk.does(family, "Task_Asesmen", Map.of("tampakTidakLayak", "YA", "tingkatRisiko", "RENDAH"));
        desk.does(family, "Task_TelaahDugaanTidakLayak", Map.of("putusanKelayakan", "TIDAK_LAYAK"));
        desk.does(family, "Task_JelaskanPutusanTidakLayak");

        assertThat(family).isEnded().hasPassed("End_TidakLayak").hasNotPassed("Task_RencanaIntervensi");
        assertThat(register.find(family.getBusinessKey()).orElseThrow())
                .returns("TIDAK_MEMENUHI_KRITERIA", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void whoseDataAreRightNeedsNoProposal() {
        ProcessInstance family = desk.openAt(SOP, "Task_RencanaIntervensi");
        desk.does(family, "Task_RencanaIntervensi", plan("TIDAK_PERLU", "TIDAK", "TIDAK", "BANTUAN_TETAP"));
        desk.passes(family, "persetujuan", approved());
        assertThat(family).isWaitingAt("Call_RujukBantuanTetap").isNotWaitingAt("Task_AjukanAtauPerbaikiUsulan");

        desk.passes(family, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
        assertThat(family).isWaitingAt("Task_Intervensi");
    }

    @Test
    void aRankThatTurnedWrongBringsThePackageBack() {
        ProcessInstance family = desk.openAt(SOP, "Task_Intervensi");
        desk.does(family, "Task_Intervensi");

        assertThat(due("Timer_TriwulanBerlalu", family).atZone(ZoneOffset.UTC).toLocalDate())
                .isBetween(inMonths(3).minusDays(1), inMonths(3).plusDays(1));
        quarter(family, "YA", "TIDAK");
        assertThat(family).isWaitingAt("Task_RencanaIntervensi").hasNotPassed("Task_EvaluasiSemester");
    }

    @Test
    void graduationNeedsTheFamilysYesAndItsLetter() {
        ProcessInstance family = desk.openAt(SOP, "Task_Intervensi");
        desk.does(family, "Task_Intervensi");
        graduates(family, "TIDAK");
        assertThat(family).as("not ready, and served on").isWaitingAt("Timer_TriwulanBerlalu");
        graduates(family, "YA");

        desk.does(family, "Task_Terminasi", evidence("GRADUASI", "TIDAK_ADA"));
        assertThat(family).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(family, "Task_Intervensi");
        graduates(family, "YA");
        desk.does(family, "Task_Terminasi", evidence("GRADUASI", "ADA"));
        desk.passes(family, "persetujuan", approved());
        desk.passes(family, "pascalayanan", stable());
        assertThat(family).isEnded().hasPassed("End_KeluargaGraduasi").hasNotPassed("End_KeluargaTerlindungi");
        assertThat(register.find(family.getBusinessKey()).orElseThrow()).returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance family = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> withoutTransfer = evidence("TUJUAN_TERCAPAI", "BUKAN_GRADUASI");
        withoutTransfer.put("buktiSalur", "TIDAK_ADA");
        withoutTransfer.put("usulanBuktiKurang", "KONFERENSI");

        desk.does(family, "Task_Terminasi", withoutTransfer);
        desk.passes(
                family,
                "konferensi-kasus",
                Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(family).isEnded().hasPassed("End_DitutupTanpaBuktiLengkap").hasNotPassed("Call_SetujuiTerminasi");
        assertThat(register.find(family.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void aFamilyThatDidNotWantAPhotographIsNotHeldBack() {
        ProcessInstance family = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> withoutPhoto = evidence("TUJUAN_TERCAPAI", "BUKAN_GRADUASI");
        withoutPhoto.put("buktiFotoRumah", "URAIAN");

        desk.does(family, "Task_Terminasi", withoutPhoto);

        assertThat(family).isWaitingAt("Call_SetujuiTerminasi");
    }

    @Test
    void whoHasNoFoodTodayIsHelpedWithinADayOrItClimbsTheLadder() {
        ProcessInstance family = desk.open(SOP, "DARURAT");
        desk.passes(family, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI"));

        assertThat(limit(desk.task(family, "Task_AntarBantuanSegera"))).isEqualTo(Duration.ofHours(24));
        desk.waitFor(family, "Timer_AntarBantuanSegeraTenggatLewat");
        assertThat(desk.escalationsOf(family)).singleElement().satisfies(ladder -> {
            assertThat(desk.task(ladder, "Task_TerimaEskalasiKoordinator")).isNotNull();
            assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                    .as("no law sets this deadline")
                    .isNull();
        });
        assertThat(desk.task(family, "Task_AntarBantuanSegera")).isNotNull();
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance family = desk.openAt(SOP, "Task_CekNIKDanDesilDTSEN");
        Task check = desk.task(family, "Task_CekNIKDanDesilDTSEN");

        assertThatThrownBy(() -> desk.does(
                        family,
                        "Task_CekNIKDanDesilDTSEN",
                        Map.of("nikDiketahui", "YA", "nik", "3374 12", "nikPadan", "YA")))
                .as("a NIK has sixteen digits")
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(family, "Task_CekNIKDanDesilDTSEN", Map.of("statusDtsen", "DESIL_11")))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(check.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        desk.does(family, "Task_CekNIKDanDesilDTSEN", Map.of("nikPadan", "YA"));
        desk.passes(family, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        assertThatThrownBy(() -> desk.does(family, "Task_CatatKeadaanRumahDanAset", Map.of("jumlahAnggota", 0)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Anggota keluarga (orang)");
        assertThat(family).isWaitingAt("Task_CatatKeadaanRumahDanAset");
    }

    private ProcessInstance eatsTodayAndGetsHerNumberRight() {
        ProcessInstance widow = desk.open(SOP, "DARURAT");
        desk.passes(widow, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI"));
        desk.does(widow, "Task_AntarBantuanSegera", Map.of("cukupHari", 7));
        desk.passes(widow, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.does(widow, "Task_CekNIKDanDesilDTSEN", Map.of("nikPadan", "TIDAK", "statusDtsen", "BELUM_DICEK"));
        desk.passes(widow, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
        assertThat(widow).as("checked again before anything else").isWaitingAt("Task_CekNIKDanDesilDTSEN");
        desk.does(widow, "Task_CekNIKDanDesilDTSEN", Map.of("nikPadan", "YA", "statusDtsen", "DESIL_7"));
        return widow;
    }

    private void rejectedThoughTheVillageAgreed(ProcessInstance widow) {
        verified(widow);
        rejected(widow, "KELIRU");
        assertThat(widow)
                .as("rejected is not the end")
                .isWaitingAt("Task_AjukanSanggah")
                .hasNotPassed("Task_TelaahDugaanTidakLayak");
    }

    private void appealWins(ProcessInstance widow) {
        desk.does(widow, "Task_AjukanSanggah", Map.of("jalurSanggah", "CEK_BANSOS"));
        desk.waitFor(widow, "Timer_WaktuSanggahLewat");
        desk.does(widow, "Task_CatatJawabanSanggah", answer("BELUM", "KELIRU"));
        desk.letter(widow, "Message_JawabanSanggah");
        desk.does(widow, "Task_CatatJawabanSanggah", answer("MENANG", "TIDAK_DITOLAK"));
        assertThat(widow).as("back in the queue, not yet determined").isWaitingAt("Gateway_TungguPenetapan");
        desk.letter(widow, "Message_PenetapanDtsen");
        desk.does(
                widow,
                "Task_SampaikanHasilPenetapan",
                Map.of("hasilPenetapan", "DITETAPKAN", "desil", "DESIL_2", "penilaianPenolakan", "TIDAK_DITOLAK"));
    }

    private void protectedForTwoPeriods(ProcessInstance widow) {
        desk.does(widow, "Task_Intervensi", Map.of("periodeBantuan", 1, "adaPotongan", "TIDAK"));
        quarter(widow, "TIDAK", "TIDAK");
        assertThat(widow).isWaitingAt("Timer_TriwulanBerlalu").hasNotPassed("Task_EvaluasiSemester");
        quarter(widow, "TIDAK", "YA");
        desk.does(widow, "Task_EvaluasiSemester", Map.of("hasilSemester", "TERLINDUNGI"));
    }

    private void graduates(ProcessInstance family, String agreed) {
        quarter(family, "TIDAK", "YA");
        desk.does(family, "Task_EvaluasiSemester", Map.of("hasilSemester", "GRADUASI", "bulanDiAtasGaris", 6));
        desk.does(family, "Task_BicarakanGraduasiKeluarga", Map.of("keluargaSetujuGraduasi", agreed));
    }

    private void quarter(ProcessInstance family, String wrong, String semester) {
        desk.waitFor(family, "Timer_TriwulanBerlalu");
        desk.does(
                family,
                "Task_CekPeringkatDTSENTriwulan",
                Map.of("dataJadiKeliru", wrong, "sudahSatuSemester", semester, "periodeBantuan", 2));
    }

    /** A family whose plan is approved and that needs nothing but its right. */
    private ProcessInstance inTheTracks(String proposal) {
        ProcessInstance family = desk.openAt(SOP, "Task_RencanaIntervensi");
        desk.does(family, "Task_RencanaIntervensi", plan(proposal, "TIDAK", "TIDAK", "SUDAH_BERJALAN"));
        desk.passes(family, "persetujuan", approved());
        return family;
    }

    private void verified(ProcessInstance family) {
        desk.does(family, "Task_AjukanAtauPerbaikiUsulan", Map.of("alasanUsul", "SALAH_DESIL"));
        desk.letter(family, "Message_UndanganMusyawarahDesa");
        desk.does(family, "Task_HadiriMusyawarahDesa", village("DISETUJUI", "TIDAK_DITOLAK"));
        desk.does(family, "Task_DampingiVerifikasiLapangan");
    }

    private void rejected(ProcessInstance family, String judged) {
        desk.letter(family, "Message_PenetapanDtsen");
        desk.does(
                family,
                "Task_SampaikanHasilPenetapan",
                Map.of("hasilPenetapan", "DITOLAK", "penilaianPenolakan", judged));
    }

    private static Map<String, String> plan(String proposal, String bridge, String insurance, String living) {
        return Map.of(
                "usulanDiajukan", proposal,
                "perluJembatan", bridge,
                "perluReaktivasiPbi", insurance,
                "jalurPenghidupan", living);
    }

    private static Map<String, String> village(String result, String judged) {
        return Map.of("hasilMusdes", result, "penilaianPenolakan", judged);
    }

    private static Map<String, String> answer(String answer, String judged) {
        return Map.of("jawabanSanggah", answer, "penilaianPenolakan", judged);
    }

    private static Map<String, String> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    private static Map<String, String> stable() {
        return Map.of(
                "keadaanPascaBulan1", "STABIL",
                "keadaanPascaBulan3", "STABIL",
                "hasilPascalayanan", "STABIL");
    }

    private static Map<String, String> evidence(String result, String graduationLetter) {
        Map<String, String> evidence = new HashMap<>();
        evidence.put("hasilTerminasi", result);
        evidence.put("buktiDtsen", "ADA");
        evidence.put("buktiPenetapan", "ADA");
        evidence.put("buktiSalur", "ADA");
        evidence.put("buktiFotoRumah", "ADA");
        evidence.put("buktiSuratGraduasi", graduationLetter);
        evidence.put("usulanBuktiKurang", "LENGKAPI");
        return evidence;
    }

    private Duration limit(Task task) {
        return Duration.ofMinutes(Math.round(desk.timeFor(task).toSeconds() / 60.0));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static LocalDate inMonths(int months) {
        return now().atZone(ZoneOffset.UTC).toLocalDate().plus(Period.ofMonths(months));
    }

    private Instant due(String timer, ProcessInstance family) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(family.getId())
                .activityId(timer)
                .singleResult();
        return job.getDuedate().toInstant();
    }
}
