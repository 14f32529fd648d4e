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
import java.util.Date;
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

/** Korban bencana alam: a flood, the phases that its decrees declare, and a family whose name the list of aid forgot. */
@SpringBootTest
@ActiveProfiles("test")
class NaturalDisasterStoryTests {

    private static final String SOP = "korban-bencana-alam";
    private static final String HOUSEHOLD = "rumah-tangga-bencana";
    private static final String LIST = "Task_PerbaruiDaftarKKTerdampak";
    private static final String STATUS_DECREE = "Message_SkStatusBencana";
    private static final String WAITS_FOR_PHASE = "Gateway_TungguFase";

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
    void aFamilyThatTheListForgotContestsItAndIsPaid() {
        ProcessInstance flood = underWay("SIAGA");
        assertThat(flood)
                .as("the phases, the households and the list of aid at once")
                .isWaitingAt("Gateway_TungguSKStatus", LIST, "Task_SusunBNBA");
        statusDecree(flood, "Task_TerimaSKStatusDarurat", "TANGGAP_DARURAT");
        adds(flood, 2, "budi");
        ProcessInstance family = household(flood, 1);
        ProcessInstance unwilling = household(flood, 2);
        assertThat(task(family, "Task_DataPengungsiPerKK").getAssignee())
                .as("the companion of its shelter")
                .isEqualTo("budi");

        isMet(family, "BERAT", "YA", "TIDAK");
        isFedUntilTheEmergencyEnds(flood, family);
        isForgottenAndContests(flood, family);
        decreeNamesTheReceivers(flood);
        desk.does(family, "Task_SalurkanSantunanDanJadup", paid("BELUM"));
        desk.does(family, "Task_SalurkanSantunanDanJadup", paid("YA"));
        getsItsPapersAndItsPeaceBack(family);
        recovers(family);
        refuses(unwilling);
        desk.does(flood, LIST, Map.of("tindakanDaftar", "TUTUP"));
        emergencyIsOver(flood);

        desk.does(flood, "Task_Intervensi", Map.of("hasilPenanganan", "TUNTAS"));
        desk.does(flood, "Task_Terminasi", evidence("ADA", "LENGKAPI"));
        desk.passes(flood, "persetujuan", approved());
        desk.passes(
                flood,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));

        assertThat(flood)
                .isEnded()
                .hasPassedInOrder(
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Throw_TanggapDaruratDimulai",
                        "Throw_TransisiDimulai",
                        "End_DaftarDitutup",
                        "Throw_PascabencanaDimulai",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_WargaPulih");
        assertThat(register.find(flood.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void shelterAndFoodDoNotWaitForAnApprovedPlan() {
        ProcessInstance flood = desk.open(SOP, "DARURAT");
        assertThat(desk.timeFor(desk.task(flood, "Task_Asesmen"))).isEqualTo(Duration.ofHours(24));
        desk.does(flood, "Task_Asesmen", Map.of("faseBencana", "SIAGA"));

        assertThat(flood)
                .isWaitingAt(
                        "Task_AktifkanPoskoDanDapurUmum", "Task_KirimLogistikBufferStock", "Task_RencanaIntervensi");
        assertThat(desk.timeFor(desk.task(flood, "Task_AktifkanPoskoDanDapurUmum")))
                .isEqualTo(Duration.ofHours(12));
        desk.does(flood, "Task_KirimLogistikBufferStock", Map.of("kebutuhanTercukupi", "BELUM"));
        assertThat(flood).as("and again until it is enough").isWaitingAt("Task_KirimLogistikBufferStock");
    }

    @Test
    void aRapidAssessmentThatIsLateClimbsTheLadder() {
        ProcessInstance flood = desk.open(SOP, "DARURAT");

        desk.waitFor(flood, "Timer_AsesmenTenggatLewat");

        assertThat(desk.escalationsOf(flood)).hasSize(1);
        assertThat(flood).isWaitingAt("Task_Asesmen");
    }

    @Test
    void aDecreeThatDoesNotComeIsAskedForEveryDay() {
        ProcessInstance flood = underWay("SIAGA");

        desk.waitFor(flood, "Timer_SehariTanpaSK");
        desk.does(flood, "Task_TanyakanSKStatusKepadaBPBD", Map.of("faseBencana", "SIAGA"));
        assertThat(flood).isWaitingAt("Gateway_TungguSKStatus").hasNotPassed("Throw_TanggapDaruratDimulai");

        desk.waitFor(flood, "Timer_SehariTanpaSK");
        desk.does(flood, "Task_TanyakanSKStatusKepadaBPBD", Map.of("faseBencana", "PASCABENCANA"));
        assertThat(flood)
                .as("a small event without a status is helped all the same")
                .isWaitingAt("Timer_SebulanLewat", LIST);
    }

    @Test
    void anAftershockBringsTheEmergencyBack() {
        ProcessInstance quake = underWay("TANGGAP_DARURAT");
        statusDecree(quake, "Task_TerimaSKPerpanjanganAtauTransisi", "TRANSISI");
        desk.waitFor(quake, "Timer_SepekanLewat");
        desk.does(quake, "Task_TinjauLayananTransisiMingguan");
        statusDecree(quake, "Task_TerimaSKPengakhiranStatus", "TANGGAP_DARURAT");

        assertThat(quake).isWaitingAt("Gateway_TungguSKHarian").hasNotPassed("Throw_PascabencanaDimulai");
        adds(quake, 1, "siti");
        ProcessInstance family = household(quake, 1);
        isMet(family, "TIDAK", "TIDAK", "TIDAK");
        desk.does(family, "Task_LayaniKeluargaDiPosko");
        assertThat(family).as("looked after day by day again").isWaitingAt(WAITS_FOR_PHASE);
    }

    @Test
    void aDeclaredEmergencyEndsNobodysDailyCare() {
        ProcessInstance flood = underWay("SIAGA");
        adds(flood, 1, "siti");
        ProcessInstance family = household(flood, 1);
        isMet(family, "TIDAK", "TIDAK", "TIDAK");
        desk.does(family, "Task_LayaniKeluargaDiPosko");

        statusDecree(flood, "Task_TerimaSKStatusDarurat", "TANGGAP_DARURAT");

        assertThat(family).isWaitingAt(WAITS_FOR_PHASE).hasVariables("faseBencana");
        assertThat(phaseOf(family)).isEqualTo("TANGGAP_DARURAT");
    }

    @Test
    void aNewPhaseReachesTheHouseholdsOfItsOwnEventOnly() {
        ProcessInstance flood = underWay("TANGGAP_DARURAT");
        ProcessInstance quake = underWay("TANGGAP_DARURAT");
        adds(flood, 1, "siti");
        adds(quake, 1, "siti");

        statusDecree(flood, "Task_TerimaSKPerpanjanganAtauTransisi", "TRANSISI");
        desk.background(quake);

        assertThat(phaseOf(household(flood, 1))).isEqualTo("TRANSISI");
        assertThat(phaseOf(household(quake, 1))).isEqualTo("TANGGAP_DARURAT");
    }

    @Test
    void aPhaseThatWasMissedIsSeenAtTheNextDailyLook() {
        ProcessInstance flood = underWay("TANGGAP_DARURAT");
        adds(flood, 1, "siti");
        ProcessInstance family = household(flood, 1);
        isMet(family, "TIDAK", "TIDAK", "TIDAK");
        desk.does(family, "Task_LayaniKeluargaDiPosko");

        desk.waitFor(family, "Timer_SehariBerlalu");
        desk.does(family, "Task_TengokKeluargaHarian", Map.of("faseBencana", "TRANSISI"));

        assertThat(family).isNotWaitingAt(WAITS_FOR_PHASE);
    }

    @Test
    void aSeparatedChildIsLookedForEveryDayUntilFound() {
        ProcessInstance family = onlyHousehold();
        isMet(family, "TIDAK", "TIDAK", "YA");
        assertThat(desk.timeFor(task(family, "Task_SatukanAnakTerpisah"))).isEqualTo(Duration.ofHours(24));

        desk.does(
                family,
                "Task_SatukanAnakTerpisah",
                Map.of("kasusAnakDilaporkan", "DIBUKA", "anakBerkumpulKembali", "BELUM"));
        assertThat(task(family, "Task_SatukanAnakTerpisah")).isNotNull();
        desk.does(family, "Task_SatukanAnakTerpisah", Map.of("anakBerkumpulKembali", "YA"));

        assertThat(task(family, "Task_SatukanAnakTerpisah")).isNull();
    }

    @Test
    void theBereavedFileTheirClaimBeforeAnyListIsRead() {
        ProcessInstance family = onlyHousehold();
        desk.does(family, "Task_DataPengungsiPerKK", Map.of("bersediaDidata", "YA", "statusHunian", "KERABAT"));
        desk.does(family, "Task_IdentifikasiKelompokRentan", Map.of("adaKorbanBerat", "YA", "korbanMeninggal", 1));

        assertThat(family)
                .isWaitingAt("Task_LengkapiBerkasSantunanKorban", "Task_AntarBantuanKeLuarPosko")
                .isNotWaitingAt("Task_LayaniKeluargaDiPosko");
    }

    @Test
    void livingAllowanceIsPaidWithinThreeMonths() {
        ProcessInstance family = onlyHousehold();
        isMet(family, "TIDAK", "TIDAK", "TIDAK");
        desk.does(family, "Task_VerifikasiKerusakanRumah");
        desk.does(family, "Task_CocokkanNamaDenganBNBA", Map.of("bnbaStatus", "DITETAPKAN"));

        Task payment = task(family, "Task_SalurkanSantunanDanJadup");
        assertThat(day(payment.getDueDate()))
                .isBetween(
                        day(payment.getCreateTime()).plus(Period.ofMonths(3)).minusDays(1),
                        day(payment.getCreateTime()).plus(Period.ofMonths(3)).plusDays(1));
    }

    @Test
    void theListIsReadAgainAfterAWeekEvenIfNobodyAnnouncesIt() {
        ProcessInstance family = onlyHousehold();
        isMet(family, "TIDAK", "TIDAK", "TIDAK");
        desk.does(family, "Task_VerifikasiKerusakanRumah");
        desk.does(family, "Task_CocokkanNamaDenganBNBA", Map.of("bnbaStatus", "TERDATA"));
        assertThat(family).isWaitingAt("Gateway_TungguBNBA");

        desk.waitFor(family, "Timer_SepekanBerlalu");

        assertThat(task(family, "Task_CocokkanNamaDenganBNBA")).isNotNull();
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheEvent() {
        ProcessInstance flood = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> unpaid = evidence("ADA", "LENGKAPI");
        unpaid.put("buktiBayarBantuan", "TIDAK_ADA");

        desk.does(flood, "Task_Terminasi", unpaid);
        assertThat(flood).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(flood, "Task_Intervensi", Map.of("hasilPenanganan", "TUNTAS"));
        desk.does(flood, "Task_Terminasi", evidence("TIDAK_ADA", "KONFERENSI"));
        desk.passes(flood, "konferensi-kasus", decided("AKHIRI_LAYANAN"));
        assertThat(flood).isEnded().hasPassed("End_DitutupTanpaBuktiLengkap").hasNotPassed("End_WargaPulih");
        assertThat(register.find(flood.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void whoeverWasOverlookedIsAddedAfterTheEmergency() {
        ProcessInstance flood = underWay("PASCABENCANA", "TIDAK");
        desk.does(flood, LIST, Map.of("tindakanDaftar", "TUTUP"));
        desk.waitFor(flood, "Timer_SebulanLewat");
        desk.does(flood, "Task_TinjauPemulihanBulanan", Map.of("semuaRumahTanggaTuntas", "DIBAHAS"));
        desk.does(flood, "Task_Intervensi", Map.of("hasilPenanganan", "DIBUKA_LAGI", "bnbaDiperlukan", "YA"));

        assertThat(flood)
                .isWaitingAt(LIST, "Task_SusunBNBA", "Timer_SebulanLewat")
                .hasNotPassed("Throw_TanggapDaruratDimulai", "Task_Terminasi");
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance flood = underWay("TANGGAP_DARURAT");
        assertThatThrownBy(() -> adds(flood, 101, "siti"))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Rumah tangga baru (jumlah)");
        assertThatThrownBy(() -> adds(flood, 1, "andi"))
                .as("a companion of another province")
                .isInstanceOf(FormFieldValidationException.class);
        adds(flood, 1, "siti");
        ProcessInstance family = household(flood, 1);
        assertThatThrownBy(() -> desk.does(family, "Task_DataPengungsiPerKK", Map.of("statusHunian", "HOTEL")))
                .isInstanceOf(FormFieldValidationException.class);
        Task first = task(family, "Task_DataPengungsiPerKK");
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(first.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
    }

    /** An event whose first day is over: shelter, supplies and an approved plan. */
    private ProcessInstance underWay(String phase) {
        return underWay(phase, "YA");
    }

    private ProcessInstance underWay(String phase, String listOfAid) {
        ProcessInstance event = desk.open(SOP, "DARURAT");
        desk.does(event, "Task_Asesmen", Map.of("faseBencana", phase, "jumlahKk", 340, "tingkatRisiko", "SEDANG"));
        desk.does(event, "Task_AktifkanPoskoDanDapurUmum");
        desk.does(event, "Task_KirimLogistikBufferStock", Map.of("kebutuhanTercukupi", "YA"));
        desk.does(event, "Task_RencanaIntervensi", Map.of("bnbaDiperlukan", listOfAid));
        desk.passes(event, "persetujuan", approved());
        desk.background(event);
        return event;
    }

    private void statusDecree(ProcessInstance event, String step, String phase) {
        desk.letter(event, STATUS_DECREE);
        desk.does(event, step, Map.of("faseBencana", phase));
        desk.background(event);
    }

    private void adds(ProcessInstance event, int households, String companion) {
        desk.does(
                event, LIST, Map.of("tindakanDaftar", "TAMBAH", "butirBaru", households, "pendampingButir", companion));
        desk.background(event);
    }

    private void isMet(ProcessInstance family, String damage, String papersLost, String childLost) {
        desk.does(family, "Task_DataPengungsiPerKK", Map.of("bersediaDidata", "YA", "statusHunian", "POSKO"));
        desk.does(
                family,
                "Task_IdentifikasiKelompokRentan",
                Map.of(
                        "adaKorbanBerat",
                        "TIDAK",
                        "adaAnakTerpisah",
                        childLost,
                        "adaDokumenHilang",
                        papersLost,
                        "kerusakanRumah",
                        damage,
                        "mataPencaharianHilang",
                        papersLost));
    }

    private void isFedUntilTheEmergencyEnds(ProcessInstance flood, ProcessInstance family) {
        desk.does(family, "Task_LayaniKeluargaDiPosko");
        desk.waitFor(flood, "Timer_SehariLewat");
        desk.does(flood, "Task_PantauPelayananPoskoHarian");
        desk.waitFor(family, "Timer_SehariBerlalu");
        desk.does(family, "Task_TengokKeluargaHarian", Map.of("faseBencana", "TANGGAP_DARURAT"));
        statusDecree(flood, "Task_TerimaSKPerpanjanganAtauTransisi", "TANGGAP_DARURAT");
        assertThat(family).as("extended").isWaitingAt(WAITS_FOR_PHASE);

        statusDecree(flood, "Task_TerimaSKPerpanjanganAtauTransisi", "TRANSISI");
        assertThat(family).as("the signal of the event has come").isNotWaitingAt(WAITS_FOR_PHASE);
        assertThat(phaseOf(family)).isEqualTo("TRANSISI");
    }

    private void isForgottenAndContests(ProcessInstance flood, ProcessInstance family) {
        desk.does(family, "Task_VerifikasiKerusakanRumah", Map.of("kerusakanRumah", "BERAT"));
        desk.does(family, "Task_CocokkanNamaDenganBNBA", Map.of("bnbaStatus", "TERDATA"));
        announced(flood);
        desk.does(family, "Task_CocokkanNamaDenganBNBA", Map.of("bnbaStatus", "DISANGGAH"));
        desk.does(family, "Task_AjukanSanggahBNBA", Map.of("hasilAjukanSanggah", "DIAJUKAN"));
        assertThat(family).isWaitingAt("Gateway_TungguBNBA").hasNotPassed("Task_SalurkanSantunanDanJadup");

        objections(flood, "YA");
        announced(flood);
        desk.does(family, "Task_CocokkanNamaDenganBNBA", Map.of("bnbaStatus", "DITETAPKAN"));
        assertThat(task(family, "Task_SalurkanSantunanDanJadup")).isNotNull();
        objections(flood, "TIDAK");
    }

    private void announced(ProcessInstance event) {
        desk.does(event, "Task_SusunBNBA");
        desk.does(event, "Task_UmumkanBNBADiDesa");
        desk.background(event);
    }

    private void objections(ProcessInstance event, String accepted) {
        desk.waitFor(event, "Timer_MasaSanggahLewat");
        desk.does(event, "Task_TelaahSanggahBNBA", Map.of("sanggahDiterima", accepted));
    }

    private void decreeNamesTheReceivers(ProcessInstance flood) {
        desk.does(flood, "Task_AjukanSKPenerimaBantuan");
        desk.waitFor(flood, "Timer_SKPenerimaTerlambat");
        desk.does(flood, "Task_TanyakanSKPenerimaBantuan");
        desk.letter(flood, "Message_SkPenerimaBantuan");
        desk.does(flood, "Task_CatatSKPenerimaBantuan", Map.of("perluBnbaBerikutnya", "TIDAK"));
        assertThat(flood).hasPassed("End_DataPenerimaSelesai");
    }

    private void getsItsPapersAndItsPeaceBack(ProcessInstance family) {
        desk.does(family, "Task_GantiDokumenYangHilang", Map.of("dokumenSudahTerbit", "BELUM"));
        desk.does(family, "Task_GantiDokumenYangHilang", Map.of("dokumenSudahTerbit", "YA"));
        desk.does(family, "Task_BeriDukunganPsikososialKeluarga");
        desk.waitFor(family, "Timer_EmpatPekanBerlalu");
        desk.does(family, "Task_UkurPulihnyaKeluarga", Map.of("traumaMenetap", "YA"));
        desk.passes(family, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
        desk.does(family, "Task_BeriDukunganPsikososialKeluarga");
        desk.waitFor(family, "Timer_EmpatPekanBerlalu");
        desk.does(family, "Task_UkurPulihnyaKeluarga", Map.of("traumaMenetap", "TIDAK"));
    }

    private void recovers(ProcessInstance family) {
        desk.does(family, "Task_DampingiPindahKeHuntaraDanHuntap", Map.of("sudahHuntap", "BELUM"));
        desk.does(family, "Task_DampingiPindahKeHuntaraDanHuntap", Map.of("sudahHuntap", "YA"));
        desk.does(family, "Task_PulihkanPenghidupanKeluarga", Map.of("penghidupanBerjalan", "YA"));
        desk.waitFor(family, "Timer_SebulanBerlalu");
        desk.does(family, "Task_CekHunianDanUsaha", Map.of("keluargaPulih", "BELUM"));
        desk.waitFor(family, "Timer_SebulanBerlalu");
        desk.does(family, "Task_CekHunianDanUsaha", Map.of("keluargaPulih", "YA"));
        desk.does(family, "Task_TutupPenangananKeluargaBencana", Map.of("hasilButir", "PULIH"));
        assertThat(family).isEnded();
    }

    private void refuses(ProcessInstance family) {
        desk.does(family, "Task_DataPengungsiPerKK", Map.of("bersediaDidata", "TIDAK"));
        assertThat(family).hasNotPassed("Sub_LayananSekaligus");
        desk.does(family, "Task_TutupPenangananKeluargaBencana", Map.of("hasilButir", "TIDAK_BERSEDIA"));
        assertThat(family).isEnded();
    }

    private void emergencyIsOver(ProcessInstance flood) {
        statusDecree(flood, "Task_TerimaSKPengakhiranStatus", "PASCABENCANA");
        desk.waitFor(flood, "Timer_SebulanLewat");
        desk.does(flood, "Task_TinjauPemulihanBulanan", Map.of("semuaRumahTanggaTuntas", "YA"));
        assertThat(flood).isWaitingAt("Task_Intervensi");
    }

    private ProcessInstance onlyHousehold() {
        ProcessInstance event = underWay("TANGGAP_DARURAT");
        adds(event, 1, "siti");
        return household(event, 1);
    }

    private ProcessInstance household(ProcessInstance event, long number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(HOUSEHOLD)
                .processInstanceBusinessKey(event.getBusinessKey())
                .variableValueEquals("nomorButir", number)
                .singleResult();
    }

    private Task task(ProcessInstance family, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(family.getId())
                .taskDefinitionKey(step)
                .singleResult();
    }

    private Object phaseOf(ProcessInstance family) {
        return engine.getRuntimeService().getVariable(family.getId(), "faseBencana");
    }

    private static Map<String, String> paid(String all) {
        return Map.of("semuaBantuanDibayar", all, "adaPotongan", "TIDAK");
    }

    private static Map<String, Object> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    private static Map<String, Object> decided(String decision) {
        return Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", decision);
    }

    /**
     * What is there at the end.
     *
     * @param decree whether the decree that ends the status is there
     * @param proposal what to do about what is missing
     */
    private static Map<String, String> evidence(String decree, String proposal) {
        Map<String, String> answers = new HashMap<>();
        List.of("buktiBayarBantuan", "buktiBastHunian", "buktiDokumenDanSekolah", "buktiPenghidupan", "buktiSrq")
                .forEach(document -> answers.put(document, "ADA"));
        answers.put("buktiSkStatus", decree);
        answers.put("usulanBuktiKurang", proposal);
        return answers;
    }

    private static LocalDate day(Date moment) {
        return Instant.ofEpochMilli(moment.getTime()).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
