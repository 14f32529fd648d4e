package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.time.Instant;
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

/** Pengemis: a mother who rents a baby to beg with, and the stall that earns what begging did. */
@SpringBootTest
@ActiveProfiles("test")
class BeggingStoryTests {

    private static final String SOP = "pengemis";
    private static final String CONTRACT = "Sub_KontrakBerjalanTigaHitungan";

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
    void aMotherWhoRentedABabyEarnsFromAStallWhatBeggingBrought() {
        ProcessInstance mother = begsWithARentedBaby();

        assertThat(mother)
                .as("the baby is safe before anybody asks for consent or reports")
                .isWaitingAt("Task_AmankanYangDipaksaAtauDisewa")
                .hasNotPassed("Call_MintaPersetujuan", "Task_LaporkanPengendaliKePolisi");
        desk.does(
                mother,
                "Task_AmankanYangDipaksaAtauDisewa",
                Map.of("tempatAmanSementara", "UPTD_PPA", "keluargaSahDitemukan", "DICARI"));
        desk.does(mother, "Task_LaporkanPengendaliKePolisi", Map.of("arahPerkara", "TUNGGU"));
        desk.letter(mother, "Message_KabarPolisi");
        desk.does(
                mother,
                "Task_TanyakanAtauCatatKabarPolisi",
                Map.of("caraKabarPolisi", "SURAT", "kedudukanKlien", "SAKSI", "arahPerkara", "LANJUT"));

        signsTheAgreement(mother);
        gapIsClosed(mother);
        desk.does(mother, "Task_SosialisasikanDiLokasiMengemis");
        begsOnceMore(mother);
        threeMonthsOfThreeCounts(mother);

        desk.does(mother, "Task_Intervensi", Map.of("kelanjutanKontrak", "TERPENUHI"));
        desk.does(mother, "Task_Terminasi", evidence("ADA", "LENGKAPI"));
        desk.passes(mother, "persetujuan", approved());
        desk.passes(
                mother,
                "pascalayanan",
                Map.of(
                        "keadaanPascaBulan1", "STABIL",
                        "keadaanPascaBulan3", "STABIL",
                        "hasilPascalayanan", "STABIL"));

        assertThat(mother)
                .isEnded()
                .hasPassedInOrder(
                        "Task_AmankanYangDipaksaAtauDisewa",
                        "Task_LaporkanPengendaliKePolisi",
                        "Task_Asesmen",
                        "Task_HitungPendapatanDanSelisih",
                        "Task_RencanaIntervensi",
                        "Task_SepakatiPerjanjianTidakMengemis",
                        "Task_BicarakanSebabTanpaSanksi",
                        "End_KetigaHitunganTercapai",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_UsahaStabil")
                .hasNotPassed("Call_BahasUlangKontrak", "End_KontrakDihentikanSementara");
        assertThat(register.find(mother.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void whoIsForcedToBegIsAVictimAndDoesNotWaitForThePolice() {
        ProcessInstance man = desk.open(SOP, "NORMAL");
        desk.does(man, "Task_AmatiDanWawancaraiDiTitik");
        desk.does(man, "Task_SaringPaksaanDanPenyewaanAnak", screened("YA", "TIDAK", "TIDAK"));
        desk.does(man, "Task_AmankanYangDipaksaAtauDisewa");
        desk.does(
                man,
                "Task_LaporkanPengendaliKePolisi",
                Map.of("arahPerkara", "ALIH_JENIS", "jenisDisarankan", "korban-trafficking"));
        desk.passes(man, "alih-jenis", Map.of("jenisBaru", "korban-trafficking", "putusanAlihJenisKasus", "SETUJU"));

        assertThat(man)
                .isEnded()
                .hasPassed("End_KasusDialihkan")
                .hasNotPassed("Gateway_TungguKabarPolisi", "Task_Asesmen");
    }

    @Test
    void nobodyIsSafeLaterThanTwoHoursAfterCoercionIsSeen() {
        ProcessInstance man = desk.open(SOP, "NORMAL");
        desk.does(man, "Task_AmatiDanWawancaraiDiTitik");
        desk.does(man, "Task_SaringPaksaanDanPenyewaanAnak", screened("YA", "TIDAK", "TIDAK"));

        assertThat(limit(desk.task(man, "Task_AmankanYangDipaksaAtauDisewa"))).isEqualTo(Duration.ofHours(2));
        desk.waitFor(man, "Timer_AmankanYangDipaksaAtauDisewaTenggatLewat");

        assertThat(desk.escalationsOf(man)).singleElement().satisfies(ladder -> {
            assertThat(desk.task(ladder, "Task_TerimaEskalasiKoordinator")).isNotNull();
            assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                    .as("no law sets this deadline")
                    .isNull();
        });
        assertThat(desk.task(man, "Task_AmankanYangDipaksaAtauDisewa")).isNotNull();
    }

    @Test
    void whatThePoliceDoNotWriteTheyAreAskedAfterAWeek() {
        ProcessInstance man = desk.openAt(SOP, "Task_LaporkanPengendaliKePolisi");
        desk.does(man, "Task_LaporkanPengendaliKePolisi", Map.of("arahPerkara", "TUNGGU"));

        assertThat(Duration.between(now(), due("Timer_WaktuKabarPolisiLewat", man)))
                .isBetween(
                        Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7).plusMinutes(1));
        desk.waitFor(man, "Timer_WaktuKabarPolisiLewat");
        desk.does(man, "Task_TanyakanAtauCatatKabarPolisi", Map.of("arahPerkara", "JALUR_HUKUM"));

        assertThat(man).isEnded().hasPassed("End_DitanganiJalurHukum").hasNotPassed("Task_Asesmen");
        assertThat(register.find(man.getBusinessKey()).orElseThrow())
                .as("what the law takes over is not resolved")
                .returns("TIDAK_MEMENUHI_KRITERIA", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void nobodyLosesHelpOnTheWordOfOnePerson() {
        ProcessInstance man = desk.openAt(SOP, "Task_CekRumahDanAset");
        desk.does(man, "Task_CekRumahDanAset", house("TIDAK", "DALAM_DAERAH"));

        assertThat(desk.task(man, "Task_TinjauHasilCekEkonomi")).hasCandidateGroup("koordinator");
        desk.does(man, "Task_TinjauHasilCekEkonomi", Map.of("putusanCekEkonomi", "TETAP_DILAYANI"));
        assertThat(man).isWaitingAt("Task_Asesmen").hasNotPassed("Task_BeriEdukasiDanRujukHukum");
    }

    @Test
    void whoIsNotPoorIsTaughtAndNotResolved() {
        ProcessInstance man = desk.openAt(SOP, "Task_CekRumahDanAset");
        desk.does(man, "Task_CekRumahDanAset", house("TIDAK", "DALAM_DAERAH"));
        desk.does(man, "Task_TinjauHasilCekEkonomi", Map.of("putusanCekEkonomi", "TANPA_BANTUAN"));
        desk.does(man, "Task_BeriEdukasiDanRujukHukum");

        assertThat(man).isEnded().hasPassed("End_TanpaBantuanDanDiedukasi").hasNotPassed("Task_Asesmen");
        assertThat(register.find(man.getBusinessKey()).orElseThrow()).returns("DITUTUP", c -> c.status());
    }

    @Test
    void whoWantsToGoHomeIsThereWithinAWeekAndGetsTheContractThere() {
        ProcessInstance man = desk.openAt(SOP, "Task_CekRumahDanAset");
        desk.does(man, "Task_CekRumahDanAset", house("YA", "LUAR_PULANG"));

        assertThat(limit(desk.task(man, "Task_AntarPulangKeDaerahAsal"))).isEqualTo(Duration.ofDays(7));
        desk.does(man, "Task_AntarPulangKeDaerahAsal", Map.of("hasilPemulangan", "TIBA_DITERIMA"));
        assertThat(man).isWaitingAt("Task_Asesmen").isNotEnded();
    }

    @Test
    void capitalThatIsRefusedIsAskedForElsewhere() {
        ProcessInstance man = desk.openAt(SOP, "Task_PilihUsahaDanAjukanModal");
        desk.does(man, "Task_PilihUsahaDanAjukanModal", Map.of("sumberModal", "BAZNAS"));
        desk.waitFor(man, "Timer_WaktuJawabanModalLewat");
        desk.does(man, "Task_TanyakanAtauCatatJawabanModal", Map.of("jawabanModal", "BELUM"));
        desk.letter(man, "Message_JawabanModalUsaha");
        desk.does(man, "Task_TanyakanAtauCatatJawabanModal", Map.of("jawabanModal", "DITOLAK"));

        assertThat(man).isWaitingAt("Task_PilihUsahaDanAjukanModal");
    }

    @Test
    void spotsAreSeenWeeklyTheStallEveryTwoWeeksAndTheGapMonthly() {
        ProcessInstance man = desk.openAt(SOP, CONTRACT);
        desk.does(man, "Task_SosialisasikanDiLokasiMengemis");

        assertThat(due("Timer_SepekanBerlalu", man))
                .isBetween(
                        now().plus(Duration.ofDays(7)).minusSeconds(60),
                        now().plus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(due("Timer_DuaPekanBerlalu", man))
                .isBetween(
                        now().plus(Duration.ofDays(14)).minusSeconds(60),
                        now().plus(Duration.ofDays(14)).plusSeconds(60));
        assertThat(due("Timer_SebulanBerlalu", man).atZone(ZoneOffset.UTC).toLocalDate())
                .isBetween(
                        now().atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .plus(Period.ofMonths(1))
                                .minusDays(1),
                        now().atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .plus(Period.ofMonths(1))
                                .plusDays(1));
    }

    @Test
    void beggingAThirdTimeChangesTheContractAndTakesNothingAway() {
        ProcessInstance man = desk.openAt(SOP, CONTRACT);
        desk.does(man, "Task_SosialisasikanDiLokasiMengemis");
        begsAgain(man, "SEKALI");
        begsAgain(man, "DUA_KALI");
        assertThat(man)
                .as("talked about twice, and the contract goes on")
                .isWaitingAt("Timer_SepekanBerlalu", "Timer_DuaPekanBerlalu", "Timer_SebulanBerlalu");

        begsAgain(man, "TIGA_KALI");

        assertThat(man)
                .isWaitingAt("Task_Intervensi")
                .hasPassed("End_KontrakDihentikanSementara")
                .isNotWaitingAt("Timer_DuaPekanBerlalu", "Timer_SebulanBerlalu");
        desk.does(man, "Task_Intervensi", Map.of("kelanjutanKontrak", "HITUNG_ULANG"));
        assertThat(man).as("the gap is counted anew").isWaitingAt("Task_HitungPendapatanDanSelisih");
    }

    @Test
    void onlyAConferenceMayEndAContractAndNotAsResolved() {
        ProcessInstance man = desk.openAt(SOP, "Task_Intervensi");
        desk.does(man, "Task_Intervensi", Map.of("kelanjutanKontrak", "KONFERENSI"));
        desk.passes(man, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(man).isEnded().hasPassed("End_LayananDiakhiriKonferensi");
        assertThat(register.find(man.getBusinessKey()).orElseThrow()).returns("MENGUNDURKAN_DIRI", c -> c.outcome());
    }

    @Test
    void aMonthInWhichTheClientBeggedDoesNotCount() {
        ProcessInstance man = desk.openAt(SOP, CONTRACT);
        desk.waitFor(man, "Timer_SebulanBerlalu");
        desk.does(
                man,
                "Task_HitungSelisihBulanIni",
                Map.of("hasilSelisih", "TIGA_BULAN", "terlihatMengemisBulanIni", "YA"));

        assertThat(man).as("counted again next month").isWaitingAt("Timer_SebulanBerlalu");
        desk.waitFor(man, "Timer_SebulanBerlalu");
        desk.does(
                man,
                "Task_HitungSelisihBulanIni",
                Map.of("hasilSelisih", "USAHA_BERHENTI", "terlihatMengemisBulanIni", "TIDAK"));
        assertThat(man).isWaitingAt("Task_Intervensi").hasPassed("End_UsahaBerhenti");
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance man = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> withoutLog = evidence("ADA", "LENGKAPI");
        withoutLog.put("buktiLogTitik", "TIDAK_ADA");

        desk.does(man, "Task_Terminasi", withoutLog);
        assertThat(man).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(man, "Task_Intervensi", Map.of("kelanjutanKontrak", "TERPENUHI"));
        desk.does(man, "Task_Terminasi", evidence("TIDAK_ADA", "KONFERENSI"));
        desk.passes(man, "konferensi-kasus", decided("AKHIRI_LAYANAN"));
        assertThat(man).isEnded().hasPassed("End_DitutupTanpaBuktiLengkap").hasNotPassed("End_UsahaStabil");
        assertThat(register.find(man.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void aHouseholdWithoutChildrenNeedsNoLetterOfASchool() {
        ProcessInstance man = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> childless = evidence("ADA", "LENGKAPI");
        childless.put("buktiSekolahAnak", "TANPA_ANAK");

        desk.does(man, "Task_Terminasi", childless);

        assertThat(man).isWaitingAt("Call_SetujuiTerminasi");
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance man = desk.open(SOP, "NORMAL");
        Task observation = desk.task(man, "Task_AmatiDanWawancaraiDiTitik");

        assertThatThrownBy(() -> desk.does(man, "Task_AmatiDanWawancaraiDiTitik", Map.of("hariMengemis", 32)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Hari mengemis (hari per bulan)");
        assertThatThrownBy(() -> desk.does(man, "Task_AmatiDanWawancaraiDiTitik", Map.of("penghasilanMengemis", -1)))
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(observation.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        desk.does(man, "Task_AmatiDanWawancaraiDiTitik");
        assertThatThrownBy(() ->
                        desk.does(man, "Task_SaringPaksaanDanPenyewaanAnak", screened("MUNGKIN", "TIDAK", "TIDAK")))
                .as("in doubt the answer is yes, not perhaps")
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(man).isWaitingAt("Task_SaringPaksaanDanPenyewaanAnak");
    }

    private ProcessInstance begsWithARentedBaby() {
        ProcessInstance mother = desk.open(SOP, "DARURAT");
        desk.passes(mother, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI"));
        desk.does(
                mother,
                "Task_AmatiDanWawancaraiDiTitik",
                Map.of("penghasilanMengemis", 150_000, "hariMengemis", 26, "kondisiFisik", "SEHAT"));
        desk.does(mother, "Task_SaringPaksaanDanPenyewaanAnak", screened("TIDAK", "ANAK_SEWAAN", "TIDAK"));
        return mother;
    }

    private void signsTheAgreement(ProcessInstance mother) {
        desk.passes(mother, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.passes(mother, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        desk.does(mother, "Task_CekRumahDanAset", house("YA", "DALAM_DAERAH"));
        desk.does(mother, "Task_Asesmen", Map.of("tingkatRisiko", "SEDANG"));
        desk.does(
                mother,
                "Task_HitungPendapatanDanSelisih",
                Map.of("kebutuhanBulanan", 3_100_000, "pendapatanSah", 400_000, "targetPendapatan", 2_600_000));
        desk.does(mother, "Task_RencanaIntervensi", Map.of("adaAnakUsiaSekolah", "YA"));
        desk.passes(mother, "persetujuan", approved());
        desk.does(mother, "Task_SepakatiPerjanjianTidakMengemis", Map.of("kontrakDisepakati", "TIDAK"));
        assertThat(mother)
                .as("nobody is made to sign: the target is counted again")
                .isWaitingAt("Task_HitungPendapatanDanSelisih");
        desk.does(mother, "Task_HitungPendapatanDanSelisih", Map.of("targetPendapatan", 2_600_000));
        desk.does(mother, "Task_RencanaIntervensi", Map.of("adaAnakUsiaSekolah", "YA"));
        desk.passes(mother, "persetujuan", approved());
        desk.does(mother, "Task_SepakatiPerjanjianTidakMengemis", Map.of("kontrakDisepakati", "YA"));
    }

    private void gapIsClosed(ProcessInstance mother) {
        assertThat(mother)
                .as("a livelihood, aid and school at the same time")
                .isWaitingAt(
                        "Task_PilihUsahaDanAjukanModal", "Task_UsulkanPKHDanSembakoKeluarga", "Call_RujukSekolahAnak");
        desk.does(
                mother,
                "Task_PilihUsahaDanAjukanModal",
                Map.of("usahaPengganti", "KAKI_LIMA", "sumberModal", "BAZNAS"));
        desk.letter(mother, "Message_JawabanModalUsaha");
        desk.does(mother, "Task_TanyakanAtauCatatJawabanModal", Map.of("jawabanModal", "DITERIMA"));
        desk.does(mother, "Task_UsulkanPKHDanSembakoKeluarga");
        desk.passes(mother, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
    }

    private void begsOnceMore(ProcessInstance mother) {
        begsAgain(mother, "SEKALI");
        assertThat(mother).isWaitingAt("Timer_SepekanBerlalu").isNotWaitingAt("Task_Intervensi");
    }

    private void begsAgain(ProcessInstance client, String times) {
        desk.waitFor(client, "Timer_SepekanBerlalu");
        desk.does(client, "Task_PantauTitikMengemis", Map.of("mengemisLagi", "YA", "delapanPekanBersih", "TIDAK"));
        desk.does(
                client, "Task_BicarakanSebabTanpaSanksi", Map.of("kaliMengemisLagi", times, "kontrakDiubah", "TIDAK"));
    }

    /** Eight weeks at the spot, six visits to the stall and three months of counting, side by side. */
    private void threeMonthsOfThreeCounts(ProcessInstance mother) {
        Instant before = now();
        for (int month = 1; month <= 3; month++) {
            for (int week = 1; week <= 4 && month < 3; week++) {
                desk.waitFor(mother, "Timer_SepekanBerlalu");
                String eight = month == 2 && week == 4 ? "YA" : "TIDAK";
                desk.does(
                        mother,
                        "Task_PantauTitikMengemis",
                        Map.of("mengemisLagi", "TIDAK", "delapanPekanBersih", eight));
            }
            for (int visit = 1; visit <= 2; visit++) {
                desk.waitFor(mother, "Timer_DuaPekanBerlalu");
                desk.does(
                        mother,
                        "Task_DampingiUsahaPengganti",
                        Map.of("enamKaliDidampingi", month == 3 && visit == 2 ? "YA" : "TIDAK"));
            }
            assertThat(mother).isNotWaitingAt("Task_Intervensi");
            desk.waitFor(mother, "Timer_SebulanBerlalu");
            String result = month < 3 ? "BULAN_DEPAN" : "TIGA_BULAN";
            desk.does(
                    mother,
                    "Task_HitungSelisihBulanIni",
                    Map.of("terlihatMengemisBulanIni", "TIDAK", "bulanMencapaiTarget", month, "hasilSelisih", result));
        }
        assertThat(Duration.between(before, now())).isGreaterThan(Duration.ofDays(80));
    }

    private static Map<String, String> screened(String forced, String child, String disabled) {
        return Map.of(
                "dipaksa", forced, "membawaAnak", child, "membawaDisabilitas", disabled, "perluAlihJenis", "TIDAK");
    }

    private static Map<String, String> house(String poor, String place) {
        return Map.of("benarMiskin", poor, "pilihanTempat", place);
    }

    private static Map<String, String> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    private static Map<String, String> decided(String decision) {
        return Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", decision);
    }

    private static Map<String, String> evidence(String all, String ifMissing) {
        Map<String, String> evidence = new HashMap<>();
        evidence.put("buktiLogUsaha", all);
        evidence.put("buktiLogTitik", all);
        evidence.put("buktiPerjanjianMengemis", all);
        evidence.put("buktiSekolahAnak", all);
        evidence.put("usulanBuktiKurang", ifMissing);
        return evidence;
    }

    private Duration limit(Task task) {
        return Duration.ofMinutes(Math.round(desk.timeFor(task).toSeconds() / 60.0));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private Instant due(String timer, ProcessInstance client) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(client.getId())
                .activityId(timer)
                .singleResult();
        return job.getDuedate().toInstant();
    }
}
