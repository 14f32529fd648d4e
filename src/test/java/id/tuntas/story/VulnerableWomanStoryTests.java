package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.time.Instant;
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

/** Perempuan rawan sosial ekonomi: a woman left with two children; two businesses fail, the third carries them. */
@SpringBootTest
@ActiveProfiles("test")
class VulnerableWomanStoryTests {

    private static final String SOP = "perempuan-rawan-sosial-ekonomi";
    private static final String LADDER = "Sub_TanggaKemandirian";

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
    void whoseBusinessFailsTwiceClimbsWithTheThird() {
        ProcessInstance woman = leftWithTwoChildren();
        lawAndChildren(woman);

        triesABusiness(woman, "KULINER", "PERTAMA", "BELUM");
        assertThat(woman)
                .as("the first failure is a step down, not the end")
                .isWaitingAt("Task_UjiMinatDanPasarUsaha")
                .hasNotPassed("End_TigaUsahaGagal");
        triesABusiness(woman, "WARUNG", "KEDUA", "BELUM");
        assertThat(woman).as("and so is the second").isWaitingAt("Task_UjiMinatDanPasarUsaha");
        triesABusiness(woman, "JASA", "KETIGA", "TERCAPAI");
        desk.does(woman, "Task_MasukKelompokUsaha", Map.of("caraKelompok", "MASUK"));
        desk.does(woman, "Task_UrusIzinPasarDanKredit", Map.of("keputusanKredit", "TIDAK"));
        sixMonthsAboveTheLine(woman);

        desk.does(woman, "Task_Intervensi", graduation());
        desk.does(woman, "Task_Terminasi", evidence("ADA", "LENGKAPI"));
        desk.passes(woman, "persetujuan", approved());
        desk.passes(
                woman,
                "pascalayanan",
                Map.of(
                        "keadaanPascaBulan1", "STABIL",
                        "keadaanPascaBulan3", "STABIL",
                        "hasilPascalayanan", "STABIL"));

        assertThat(woman)
                .isEnded()
                .hasPassedInOrder(
                        "Task_SkriningKDRTDanTPPO",
                        "Task_HitungArusKasKeluarga",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_NilaiTargetBulanKetiga",
                        "Gateway_GabungTurunKeDasar",
                        "End_EnamBulanTercapai",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_Graduasi")
                .hasNotPassed("Call_AlihkanJenisKasus", "Call_PastikanBantuanTetap", "Call_BahasRencanaKeluarga");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void violenceIsAskedFirstAndChangesTheCase() {
        ProcessInstance woman = desk.open(SOP, "NORMAL");
        assertThat(woman)
                .as("nobody speaks of money before she was asked alone")
                .isWaitingAt("Task_SkriningKDRTDanTPPO");
        Map<String, String> beaten = new HashMap<>(screened("YA", "YA"));
        beaten.put("kdrt", "MASIH");
        beaten.put("jenisDisarankan", "korban-tindak-kekerasan");
        desk.does(woman, "Task_SkriningKDRTDanTPPO", beaten);

        desk.passes(woman, "kegawatdaruratan", Map.of("hasilDarurat", "TERTANGANI"));
        assertThat(woman).as("safe before handed over").isWaitingAt("Call_AlihkanJenisKasus");
        desk.passes(
                woman, "alih-jenis", Map.of("jenisBaru", "korban-tindak-kekerasan", "putusanAlihJenisKasus", "SETUJU"));

        assertThat(woman)
                .isEnded()
                .hasPassed("End_KasusDialihkan")
                .hasNotPassed("Call_MintaPersetujuan", "Task_HitungArusKasKeluarga", "Task_SerahkanModalUsahaBAST");
    }

    @Test
    void whatSheSaysOfViolenceIsNotReadableOutsideTheForm() {
        ProcessInstance woman = desk.open(SOP, "NORMAL");
        Map<String, String> past = new HashMap<>(screened("TIDAK", "TIDAK"));
        past.put("kdrt", "PERNAH");
        desk.does(woman, "Task_SkriningKDRTDanTPPO", past);

        assertThat(engine.getRuntimeService().getVariable(woman.getId(), "kdrt"))
                .isNotEqualTo("PERNAH");
        assertThat(woman).as("violence that is over does not send her away").isWaitingAt("Call_MintaPersetujuan");
    }

    @Test
    void whoCannotStartYetIsAskedAgainAfterAMonth() {
        ProcessInstance woman = desk.openAt(SOP, LADDER);
        desk.does(woman, "Task_UjiMinatDanPasarUsaha", Map.of("jalanPenghidupan", "BELUM"));

        assertThat(wait("Timer_SebulanMenyiapkanDiri", woman))
                .isBetween(
                        Duration.ofDays(30).minusMinutes(2), Duration.ofDays(30).plusMinutes(2));
        desk.waitFor(woman, "Timer_SebulanMenyiapkanDiri");
        desk.does(woman, "Task_UjiMinatDanPasarUsaha", Map.of("jalanPenghidupan", "UPAHAN"));

        assertThat(woman)
                .as("she climbs another way, not out")
                .isWaitingAt("Task_SalurkanKeKerjaUpahan")
                .hasNotPassed("End_BelumDapatNaik");
    }

    @Test
    void whoWorksForWagesIsMentoredButNotSentToABusinessGroup() {
        ProcessInstance woman = atTheThirdMonth("UPAHAN");
        desk.does(woman, "Task_NilaiTargetBulanKetiga", Map.of("targetBulanKetiga", "TERCAPAI", "usahaKe", "PERTAMA"));

        assertThat(woman)
                .isWaitingAt("Task_CatatPendapatanBulanan")
                .hasNotPassed("Task_MasukKelompokUsaha", "Task_SerahkanModalUsahaBAST");
    }

    @Test
    void mentorsComeWeeklyThenEverySecondWeek() {
        ProcessInstance woman = atTheMentor("USAHA");
        desk.does(woman, "Task_MentoriDanBacaBukuKas", Map.of("mentorBerikut", "PEKAN_DEPAN"));
        assertThat(wait("Timer_SepekanSampaiMentorBerikut", woman))
                .isBetween(
                        Duration.ofDays(7).minusMinutes(2), Duration.ofDays(7).plusMinutes(2));
        desk.waitFor(woman, "Timer_SepekanSampaiMentorBerikut");
        desk.does(woman, "Task_MentoriDanBacaBukuKas", Map.of("mentorBerikut", "DUA_PEKAN"));
        assertThat(wait("Timer_DuaPekanSampaiMentorBerikut", woman))
                .isBetween(
                        Duration.ofDays(14).minusMinutes(2), Duration.ofDays(14).plusMinutes(2));
    }

    @Test
    void incomeThatFallsIsAStepBackToTheMentorAndASecondFallToTheGround() {
        ProcessInstance woman = atTheTop();
        desk.does(woman, "Task_CatatPendapatanBulanan", Map.of("hasilBulanIni", "TURUN"));
        assertThat(woman)
                .as("one step back, the business goes on")
                .isWaitingAt("Task_MentoriDanBacaBukuKas")
                .isNotWaitingAt("Task_UjiMinatDanPasarUsaha");
        desk.does(woman, "Task_MentoriDanBacaBukuKas", Map.of("mentorBerikut", "BULAN_KETIGA"));
        desk.does(woman, "Task_NilaiTargetBulanKetiga", Map.of("targetBulanKetiga", "TERCAPAI", "usahaKe", "PERTAMA"));

        desk.does(woman, "Task_CatatPendapatanBulanan", Map.of("hasilBulanIni", "TURUN_LAGI"));

        assertThat(woman).isWaitingAt("Task_UjiMinatDanPasarUsaha").hasNotPassed("Task_Intervensi");
    }

    @Test
    void aThirdFailureEndsTheLadderAndNotTheHelp() {
        ProcessInstance woman = atTheThirdMonth("USAHA");
        desk.does(woman, "Task_NilaiTargetBulanKetiga", Map.of("targetBulanKetiga", "BELUM", "usahaKe", "KETIGA"));
        assertThat(woman).hasPassed("End_TigaUsahaGagal");
        desk.does(woman, "Task_BereskanStatusDanKK");
        desk.does(woman, "Task_UsulkanBansosLewatDTSEN");

        desk.does(woman, "Task_Intervensi", assessed("TETAP_DIBANTU", "TIDAK"));
        desk.passes(woman, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
        Map<String, String> aided = evidence("TIDAK_PERLU", "LENGKAPI");
        aided.put("buktiKk", "ADA");
        aided.put("buktiBantuanTetap", "ADA");
        desk.does(woman, "Task_Terminasi", aided);
        desk.passes(woman, "persetujuan", approved());

        assertThat(woman)
                .isEnded()
                .hasPassed("Call_PastikanBantuanTetap", "End_TetapDibantu")
                .hasNotPassed("Call_DampingiPascalayanan", "End_Graduasi");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow()).returns("RUJUK_SELESAI", c -> c.outcome());
    }

    @Test
    void aidThatDoesNotComeGoesToAConferenceAndIsNotResolved() {
        ProcessInstance woman = desk.openAt(SOP, "Task_Intervensi");
        desk.does(woman, "Task_Intervensi", assessed("TETAP_DIBANTU", "TIDAK"));
        desk.passes(
                woman,
                "rujukan",
                Map.of(
                        "setujuBerbagiRujukan", "YA",
                        "jawabanLembagaRujukan", "DITOLAK",
                        "lembagaRujukanBerikut", "TIDAK_ADA",
                        "hasilRujukan", "TIDAK_TERLAYANI"));
        desk.passes(woman, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(woman).isEnded().hasPassed("End_LayananDiakhiriKonferensi").hasNotPassed("End_TetapDibantu");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow()).returns("DITUTUP", c -> c.status());
    }

    @Test
    void nobodyGraduatesWithoutAllFiveConditions() {
        for (String condition : new String[] {
            "pendapatanEnamBulan", "statusKkJelas", "tabunganAda", "amanDiRumah", "klienSetujuGraduasi"
        }) {
            ProcessInstance woman = desk.openAt(SOP, "Task_Intervensi");
            Map<String, String> oneMissing = graduation();
            oneMissing.put(condition, "TIDAK");

            desk.does(woman, "Task_Intervensi", oneMissing);

            assertThat(woman)
                    .as(condition + " is missing, so she climbs with a new plan")
                    .isWaitingAt("Task_RencanaIntervensi")
                    .hasNotPassed("Task_Terminasi");
        }
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance woman = desk.openAt(SOP, "Task_Intervensi");
        desk.does(woman, "Task_Intervensi", graduation());
        Map<String, String> withoutCashBook = evidence("ADA", "LENGKAPI");
        withoutCashBook.put("buktiBukuKas", "TIDAK_ADA");
        desk.does(woman, "Task_Terminasi", withoutCashBook);
        assertThat(woman).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(woman, "Task_Intervensi", graduation());
        desk.does(woman, "Task_Terminasi", evidence("TIDAK_PERLU", "LENGKAPI"));
        assertThat(woman)
                .as("what graduation needs cannot be declared needless")
                .isWaitingAt("Task_Intervensi")
                .hasNotPassed("Call_SetujuiTerminasi");

        desk.does(woman, "Task_Intervensi", graduation());
        desk.does(woman, "Task_Terminasi", evidence("TIDAK_ADA", "KONFERENSI"));
        desk.passes(woman, "konferensi-kasus", decided("AKHIRI_LAYANAN"));
        assertThat(woman).isEnded().hasPassed("End_DitutupTanpaBuktiLengkap").hasNotPassed("End_Graduasi");
        assertThat(register.find(woman.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void theCourtIsAskedEveryMonthUntilItDecides() {
        ProcessInstance woman = desk.openAt(SOP, "Task_DaftarkanPerkaraProdeo");
        desk.does(woman, "Task_DaftarkanPerkaraProdeo");
        assertThat(wait("Timer_WaktuMenanyakanPutusan", woman))
                .isBetween(
                        Duration.ofDays(30).minusMinutes(2), Duration.ofDays(30).plusMinutes(2));
        desk.waitFor(woman, "Timer_WaktuMenanyakanPutusan");
        desk.does(woman, "Task_TanyakanPutusanPerkara", Map.of("keadaanPerkara", "BERJALAN"));
        desk.letter(woman, "Message_PutusanPerkaraPerkawinan");
        desk.does(woman, "Task_TanyakanPutusanPerkara", Map.of("keadaanPerkara", "PUTUS"));

        assertThat(woman).isWaitingAt("Task_BereskanStatusDanKK");
    }

    @Test
    void theTargetIsJudgedWithinAWeekAndWhatStallsClimbsTheLadderOfEscalation() {
        ProcessInstance woman = atTheThirdMonth("USAHA");

        assertThat(limit(desk.task(woman, "Task_NilaiTargetBulanKetiga"))).isEqualTo(Duration.ofDays(7));
        desk.waitFor(woman, "Timer_NilaiTargetBulanKetigaTenggatLewat");

        assertThat(desk.escalationsOf(woman)).singleElement().satisfies(ladder -> {
            assertThat(desk.task(ladder, "Task_TerimaEskalasiKoordinator")).isNotNull();
            assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                    .as("no law sets this deadline")
                    .isNull();
        });
        assertThat(desk.task(woman, "Task_NilaiTargetBulanKetiga")).isNotNull();
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance woman = desk.open(SOP, "NORMAL");
        Task screening = desk.task(woman, "Task_SkriningKDRTDanTPPO");

        assertThatThrownBy(() -> desk.does(woman, "Task_SkriningKDRTDanTPPO", Map.of("kdrt", "MUNGKIN")))
                .as("in doubt the answer is yes, not perhaps")
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Indikasi KDRT");
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(screening.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
        ProcessInstance counted = desk.openAt(SOP, "Task_HitungArusKasKeluarga");
        assertThatThrownBy(() -> desk.does(counted, "Task_HitungArusKasKeluarga", Map.of("penghasilan", -1)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Penghasilan per bulan (Rp)");
        ProcessInstance third = atTheThirdMonth("USAHA");
        assertThatThrownBy(() -> desk.does(third, "Task_NilaiTargetBulanKetiga", Map.of("usahaKe", "KEEMPAT")))
                .as("there is no fourth business")
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(woman).isWaitingAt("Task_SkriningKDRTDanTPPO");
    }

    private ProcessInstance leftWithTwoChildren() {
        ProcessInstance woman = desk.open(SOP, "NORMAL");
        desk.does(woman, "Task_SkriningKDRTDanTPPO", screened("TIDAK", "TIDAK"));
        desk.passes(woman, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.passes(woman, "kunjungan-rumah", Map.of("hasilKunjungan", "BERTEMU"));
        desk.does(
                woman,
                "Task_HitungArusKasKeluarga",
                Map.of("tanggungan", 2, "balita", 1, "penghasilan", 900_000, "garisKemiskinan", 600_000));
        desk.does(
                woman,
                "Task_Asesmen",
                Map.of("statusPerkawinan", "DITINGGAL", "lamaDitinggal", 14, "tingkatRisiko", "SEDANG"));
        desk.does(
                woman,
                "Task_RencanaIntervensi",
                Map.of(
                        "targetBulanan", 1_400_000,
                        "nafkahDapatDituntut", "YA",
                        "perluPengadilan", "TIDAK",
                        "balitaButuhPenitipan", "YA",
                        "anakPerluSekolah", "TIDAK",
                        "perluLayananKesehatan", "TIDAK"));
        desk.passes(woman, "persetujuan", approved());
        assertThat(woman)
                .as("ladder, law and children at the same time")
                .isWaitingAt(
                        "Task_UjiMinatDanPasarUsaha", "Task_TuntutNafkahIstriDanAnak", "Task_UsulkanBansosLewatDTSEN");
        return woman;
    }

    private void lawAndChildren(ProcessInstance woman) {
        desk.does(
                woman,
                "Task_TuntutNafkahIstriDanAnak",
                Map.of("hasilNafkah", "DITOLAK", "perluPengadilan", "YA", "jalurNafkah", "KESEPAKATAN"));
        desk.does(woman, "Task_DaftarkanPerkaraProdeo", Map.of("pengadilanTujuan", "AGAMA"));
        desk.letter(woman, "Message_PutusanPerkaraPerkawinan");
        desk.does(woman, "Task_TanyakanPutusanPerkara", Map.of("keadaanPerkara", "PUTUS"));
        desk.does(woman, "Task_BereskanStatusDanKK", Map.of("hasilKk", "KK_BARU"));
        desk.does(woman, "Task_UsulkanBansosLewatDTSEN");
        desk.passes(woman, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
        assertThat(woman)
                .as("papers and day care are settled long before the ladder is climbed")
                .isWaitingAt("Task_UjiMinatDanPasarUsaha")
                .isNotWaitingAt("Task_Intervensi");
    }

    /** Four weekly and four two-weekly mentors, then the target of the third month. */
    private void triesABusiness(ProcessInstance woman, String business, String number, String target) {
        desk.does(woman, "Task_UjiMinatDanPasarUsaha", Map.of("rencanaUsaha", business, "jalanPenghidupan", "USAHA"));
        desk.does(woman, "Task_LatihKeterampilanUsaha");
        desk.does(woman, "Task_SerahkanModalUsahaBAST", Map.of("sifatModal", "HIBAH"));
        Instant started = now();
        for (int mentor = 1; mentor <= 8; mentor++) {
            String next = mentor < 5 ? "PEKAN_DEPAN" : "DUA_PEKAN";
            desk.does(woman, "Task_MentoriDanBacaBukuKas", Map.of("kaliMentor", mentor, "mentorBerikut", next));
            desk.waitFor(woman, mentor < 5 ? "Timer_SepekanSampaiMentorBerikut" : "Timer_DuaPekanSampaiMentorBerikut");
        }
        desk.does(woman, "Task_MentoriDanBacaBukuKas", Map.of("kaliMentor", 9, "mentorBerikut", "BULAN_KETIGA"));
        assertThat(Duration.between(started, now())).isGreaterThanOrEqualTo(Duration.ofDays(84));
        desk.does(
                woman,
                "Task_NilaiTargetBulanKetiga",
                Map.of("targetBulanKetiga", target, "usahaKe", number, "hasilBersihBulanKetiga", 1_000_000));
    }

    private void sixMonthsAboveTheLine(ProcessInstance woman) {
        for (int month = 1; month <= 6; month++) {
            desk.does(
                    woman,
                    "Task_CatatPendapatanBulanan",
                    Map.of(
                            "pendapatanBersihBulanIni",
                            1_900_000,
                            "bulanDiAtasGaris",
                            month,
                            "hasilBulanIni",
                            month < 6 ? "BULAN_DEPAN" : "ENAM_BULAN"));
            if (month < 6) {
                assertThat(woman).isNotWaitingAt("Task_Intervensi");
                desk.waitFor(woman, "Timer_SebulanBerlalu");
            }
        }
    }

    /** On the ladder beside the two other tracks, with nothing to claim and no child to place. */
    private ProcessInstance atTheMentor(String way) {
        ProcessInstance woman = desk.openAt(SOP, "Task_RencanaIntervensi");
        desk.does(
                woman,
                "Task_RencanaIntervensi",
                Map.of(
                        "nafkahDapatDituntut", "TIDAK",
                        "perluPengadilan", "TIDAK",
                        "balitaButuhPenitipan", "TIDAK",
                        "anakPerluSekolah", "TIDAK",
                        "perluLayananKesehatan", "TIDAK"));
        desk.passes(woman, "persetujuan", approved());
        desk.does(woman, "Task_UjiMinatDanPasarUsaha", Map.of("jalanPenghidupan", way));
        if ("UPAHAN".equals(way)) {
            desk.does(woman, "Task_SalurkanKeKerjaUpahan");
        } else {
            desk.does(woman, "Task_LatihKeterampilanUsaha");
            desk.does(woman, "Task_SerahkanModalUsahaBAST");
        }
        return woman;
    }

    private ProcessInstance atTheThirdMonth(String way) {
        ProcessInstance woman = atTheMentor(way);
        desk.does(woman, "Task_MentoriDanBacaBukuKas", Map.of("mentorBerikut", "BULAN_KETIGA"));
        return woman;
    }

    private ProcessInstance atTheTop() {
        ProcessInstance woman = atTheThirdMonth("UPAHAN");
        desk.does(woman, "Task_NilaiTargetBulanKetiga", Map.of("targetBulanKetiga", "TERCAPAI", "usahaKe", "PERTAMA"));
        return woman;
    }

    private static Map<String, String> screened(String otherType, String atOnce) {
        return Map.of("kdrt", "TIDAK", "perluAlihJenis", otherType, "perluDiamankanSegera", atOnce);
    }

    private static Map<String, String> graduation() {
        return assessed("GRADUASI", "YA");
    }

    private static Map<String, String> assessed(String decision, String conditions) {
        Map<String, String> assessed = new HashMap<>();
        assessed.put("pendapatanEnamBulan", conditions);
        assessed.put("statusKkJelas", conditions);
        assessed.put("tabunganAda", conditions);
        assessed.put("amanDiRumah", conditions);
        assessed.put("klienSetujuGraduasi", conditions);
        assessed.put("putusanEvaluasi", decision);
        return assessed;
    }

    private static Map<String, String> evidence(String all, String ifMissing) {
        Map<String, String> evidence = new HashMap<>();
        evidence.put("buktiKk", "TIDAK_PERLU".equals(all) ? "ADA" : all);
        evidence.put("buktiBukuKas", all);
        evidence.put("buktiUsaha", all);
        evidence.put("buktiGraduasi", all);
        evidence.put("buktiBantuanTetap", "TIDAK_PERLU");
        evidence.put("usulanBuktiKurang", ifMissing);
        return evidence;
    }

    private static Map<String, String> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    private static Map<String, String> decided(String decision) {
        return Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", decision);
    }

    private Duration limit(Task task) {
        return Duration.ofMinutes(Math.round(desk.timeFor(task).toSeconds() / 60.0));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private Duration wait(String timer, ProcessInstance woman) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(woman.getId())
                .activityId(timer)
                .singleResult();
        return Duration.between(now(), job.getDuedate().toInstant());
    }
}
