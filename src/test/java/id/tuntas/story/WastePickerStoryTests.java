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

/** Pemulung: a group at a landfill that its patron holds by debt, and the households of it, one by one. */
@SpringBootTest
@ActiveProfiles("test")
class WastePickerStoryTests {

    private static final String SOP = "pemulung";
    private static final String HOUSEHOLD = "rumah-tangga-pemulung";
    private static final String LIST = "Task_PerbaruiDaftarRumahTangga";
    private static final List<String> AFFAIRS = List.of(
            "Task_NilaiKeselamatanKerjaPemulung",
            "Task_LengkapiDokumenDanBPJS",
            "Task_HitungUtangKepadaPengepul",
            "Task_SekolahkanAnakPemulung",
            "Task_PantauPendapatanRumahTangga");

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
    void aGroupInDebtToItsPatronIsFreeAndSellsForItself() {
        ProcessInstance group = agreedOnAPlan();
        assertThat(group)
                .as("both levels at once")
                .isWaitingAt(
                        "Task_NegosiasikanHargaDanLepasUtang",
                        "Task_GelarAdmindukJemputBola",
                        "Task_BentukBankSampahAtauKoperasi",
                        "Timer_TigaBulanBerlalu",
                        "Task_UrusKepastianTempatTinggal",
                        LIST);

        adds(group, 2);
        ProcessInstance bonded = household(group, 1);
        ProcessInstance leaving = household(group, 2);
        isFoundInBondage(bonded);
        patronLetsGo(group);
        worksSafelyAndFree(bonded);
        livesOnWhatItEarns(bonded);
        meets(leaving);
        movesAway(leaving);
        desk.does(group, LIST, Map.of("tindakanDaftar", "TUTUP"));

        documentsAndPlace(group);
        cooperativeIsActiveForSixMonths(group);
        desk.waitFor(group, "Timer_TigaBulanBerlalu");
        desk.does(group, "Task_SurveiPendapatanTriwulan", Map.of("hasilSurveiPendapatan", "NAIK"));
        desk.does(group, "Task_Intervensi", reached("YA"));
        assertThat(group)
                .as("one family in bondage is one too many: both levels again")
                .isWaitingAt("Task_NegosiasikanHargaDanLepasUtang", LIST)
                .hasNotPassed("Task_Terminasi");
        patronLetsTheLastOnesGo(group);
        desk.does(group, "Task_Intervensi", reached("TIDAK"));
        desk.does(group, "Task_Terminasi", evidence("ADA", "LENGKAPI"));
        desk.passes(group, "persetujuan", approved());
        desk.passes(
                group,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));

        assertThat(group)
                .isEnded()
                .hasPassedInOrder(
                        "Task_PetakanLapakDanRumahTangga",
                        "Task_LindungiAnakDiTempatKerja",
                        "Call_MintaPersetujuan",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_AdvokasikanLepasJeratanUtang",
                        "Call_BukaKasusKorbanJeratanUtang",
                        "End_DaftarDitutup",
                        "End_KerjaKomunitasSelesai",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_KelompokMandiri")
                .hasNotPassed("Call_BahasKelanjutanPendampingan");
        assertThat(register.find(group.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void aChildAtTheLandfillIsSafeBeforeAnybodySigns() {
        ProcessInstance group = desk.open(SOP, "NORMAL");
        desk.does(group, "Task_PetakanLapakDanRumahTangga", Map.of("anakIkutMemulung", "ADA", "anakMemulung", 4));

        assertThat(group).isWaitingAt("Task_LindungiAnakDiTempatKerja").hasNotPassed("Call_MintaPersetujuan");
        assertThat(desk.timeFor(desk.task(group, "Task_LindungiAnakDiTempatKerja")))
                .isEqualTo(Duration.ofHours(48));
    }

    @Test
    void aClientWhoIsAChildIsNoWastePickerButAChildToProtect() {
        ProcessInstance child = desk.open(SOP, "NORMAL");
        desk.does(child, "Task_PetakanLapakDanRumahTangga", Map.of("anakIkutMemulung", "KLIEN_ANAK"));
        desk.passes(
                child,
                "alih-jenis",
                Map.of("jenisBaru", "anak-perlindungan-khusus", "putusanAlihJenisKasus", "SETUJU"));

        assertThat(child).isEnded().hasPassed("End_KasusAnakDialihkan").hasNotPassed("Task_Asesmen");
    }

    @Test
    void householdsAreAddedWhileOthersAreHelpedAndTheLastOneEndsTheList() {
        ProcessInstance group = desk.openAt(SOP, "Sub_DaftarRumahTangga");
        adds(group, 1);
        meets(household(group, 1));
        adds(group, 2);

        assertThat(households(group)).isEqualTo(3);
        assertThat(task(household(group, 3), "Task_CatatRumahTanggaPemulung").getName())
                .isEqualTo("Catat rumah tangga pemulung · rumah tangga 3");
        desk.does(group, LIST, Map.of("tindakanDaftar", "TETAP"));
        desk.does(group, LIST, Map.of("tindakanDaftar", "TUTUP"));
        assertThat(households(group)).as("a closed list ends nobody's help").isEqualTo(3);

        movesAway(household(group, 1));
        refuses(household(group, 2));
        assertThat(group).hasNotPassed("Gateway_GabungTingkatRumahTangga");
        refuses(household(group, 3));
        assertThat(group).hasPassed("Gateway_GabungTingkatRumahTangga");
    }

    @Test
    void aHouseholdThatDoesNotWantToBeRecordedIsLeftInPeace() {
        ProcessInstance family = onlyHousehold();
        desk.does(family, "Task_CatatRumahTanggaPemulung", Map.of("bersediaDidampingi", "TIDAK"));

        assertThat(family).isWaitingAt("Task_TutupPendampinganRumahTangga").hasNotPassed("Sub_UrusanRumahTangga");
        desk.does(family, "Task_TutupPendampinganRumahTangga", Map.of("hasilButir", "TIDAK_BERSEDIA"));
        assertThat(family).isEnded();
    }

    @Test
    void whoeverMovesAwayLeavesAllAffairsAtOnce() {
        ProcessInstance family = onlyHousehold();
        meets(family);
        AFFAIRS.forEach(affair -> assertThat(task(family, affair)).as(affair).isNotNull());

        desk.does(family, "Task_PantauPendapatanRumahTangga", Map.of("hasilPendapatan", "BERHENTI"));

        AFFAIRS.forEach(affair -> assertThat(task(family, affair)).as(affair).isNull());
        assertThat(family).isWaitingAt("Task_TutupPendampinganRumahTangga").isNotEnded();
    }

    @Test
    void nobodyStaysInBondageLongerThanADayUnseen() {
        ProcessInstance family = onlyHousehold();
        meets(family);
        desk.does(family, "Task_HitungUtangKepadaPengepul", Map.of("terjeratUtang", "YA"));

        assertThat(desk.timeFor(task(family, "Task_AmankanKeluargaTerjeratUtang")))
                .isEqualTo(Duration.ofHours(24));
        desk.waitFor(family, "Timer_AmankanKeluargaTerjeratUtangTenggatLewat");

        assertThat(desk.escalationsOf(family))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiKoordinator"))
                        .isNotNull());
        assertThat(task(family, "Task_AmankanKeluargaTerjeratUtang")).isNotNull();
    }

    @Test
    void whoWantsAnotherTradeIsHelpedToItAndNobodyIsToldToStop() {
        ProcessInstance family = onlyHousehold();
        meets(family);
        desk.does(
                family,
                "Task_HitungUtangKepadaPengepul",
                Map.of("terjeratUtang", "TIDAK", "rencanaUsaha", "ALIH_USAHA"));

        assertThat(family).isWaitingAt("Call_RujukModalAtauPelatihan");
        assertThat(task(family, "Task_NilaiKeselamatanKerjaPemulung"))
                .as("and works safely until then")
                .isNotNull();
    }

    @Test
    void theGroupMeetsMonthlyAndIncomeIsSurveyedQuarterly() {
        ProcessInstance group = desk.openAt(SOP, "Task_BentukBankSampahAtauKoperasi");
        desk.does(group, "Task_BentukBankSampahAtauKoperasi", Map.of("sepuluhKeluargaBergabung", "BELUM"));
        assertThat(group).as("nine families are invited again").isWaitingAt("Task_BentukBankSampahAtauKoperasi");
        desk.does(group, "Task_BentukBankSampahAtauKoperasi", Map.of("sepuluhKeluargaBergabung", "YA"));

        isDueAfter(Period.ofMonths(1), "Timer_SebulanBerlalu", group);

        ProcessInstance other = desk.openAt(SOP, "Timer_TigaBulanBerlalu");
        isDueAfter(Period.ofMonths(3), "Timer_TigaBulanBerlalu", other);
        desk.waitFor(other, "Timer_TigaBulanBerlalu");
        desk.does(other, "Task_SurveiPendapatanTriwulan", Map.of("hasilSurveiPendapatan", "BELUM"));
        assertThat(other).isWaitingAt("Timer_TigaBulanBerlalu");
    }

    @Test
    void whatIsNotReachedIsOpenedAgainAndOnlyThat() {
        ProcessInstance group = desk.openAt(SOP, "Task_Asesmen");
        desk.does(group, "Task_Asesmen", Map.of("permukimanLegal", "LEGAL", "tingkatRisiko", "RENDAH"));
        desk.does(group, "Task_RencanaIntervensi", Map.of("tingkatDikerjakan", "RUMAH_TANGGA"));
        desk.passes(group, "persetujuan", approved());

        assertThat(group).isWaitingAt(LIST).isNotWaitingAt("Task_NegosiasikanHargaDanLepasUtang");
        desk.does(group, LIST, Map.of("tindakanDaftar", "TUTUP"));
        assertThat(group).isWaitingAt("Task_Intervensi");
        desk.does(group, "Task_Intervensi", Map.of("tingkatDikerjakan", "KOMUNITAS"));
        assertThat(group)
                .as("who lives there by right needs no other place")
                .isWaitingAt("Task_NegosiasikanHargaDanLepasUtang")
                .isNotWaitingAt(LIST, "Task_UrusKepastianTempatTinggal");
    }

    @Test
    void onlyAConferenceMayEndTheWorkAndNotAsResolved() {
        ProcessInstance group = desk.openAt(SOP, "Task_Intervensi");
        desk.does(group, "Task_Intervensi", Map.of("tingkatDikerjakan", "KONFERENSI"));
        desk.passes(group, "konferensi-kasus", decided("AKHIRI_LAYANAN"));

        assertThat(group).isEnded().hasPassed("End_PendampinganDiakhiriKonferensi");
        assertThat(register.find(group.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance group = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> stillOwing = evidence("ADA", "LENGKAPI");
        stillOwing.put("buktiLepasUtang", "TIDAK_ADA");

        desk.does(group, "Task_Terminasi", stillOwing);
        assertThat(group).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(group, "Task_Intervensi", reached("TIDAK"));
        desk.does(group, "Task_Terminasi", evidence("TIDAK_ADA", "KONFERENSI"));
        desk.passes(group, "konferensi-kasus", decided("AKHIRI_LAYANAN"));
        assertThat(group).isEnded().hasPassed("End_DitutupTanpaBuktiLengkap").hasNotPassed("End_KelompokMandiri");
        assertThat(register.find(group.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance group = desk.openAt(SOP, "Sub_DaftarRumahTangga");
        assertThatThrownBy(() -> adds(group, 21))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Rumah tangga baru (jumlah)");
        assertThatThrownBy(() -> desk.does(group, LIST, Map.of("tindakanDaftar", "HAPUS")))
                .isInstanceOf(FormFieldValidationException.class);
        adds(group, 1);
        ProcessInstance family = household(group, 1);
        assertThatThrownBy(() -> desk.does(
                        family, "Task_CatatRumahTanggaPemulung", Map.of("bersediaDidampingi", "YA", "jamKerja", 25)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Lama bekerja per hari (jam)");
        Task first = task(family, "Task_CatatRumahTanggaPemulung");
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(first.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
    }

    @Test
    void aMeetingWithoutTheCompanionIsNoMeeting() {
        ProcessInstance group = desk.openAt(SOP, "Task_DampingiPertemuanKelompok");

        assertThatThrownBy(() ->
                        desk.does(group, "Task_DampingiPertemuanKelompok", Map.of("pendampingHadirPertemuan", false)))
                .isInstanceOf(FormFieldValidationException.class);
        assertThat(group).isWaitingAt("Task_DampingiPertemuanKelompok");
    }

    private ProcessInstance agreedOnAPlan() {
        ProcessInstance group = desk.open(SOP, "NORMAL");
        desk.does(group, "Task_PetakanLapakDanRumahTangga", Map.of("anakIkutMemulung", "ADA", "jumlahKk", 34));
        desk.does(group, "Task_LindungiAnakDiTempatKerja", Map.of("sepakatTanpaAnak", "SEBAGIAN"));
        desk.passes(group, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        desk.does(group, "Task_Asesmen", Map.of("permukimanLegal", "TIDAK_LEGAL", "tingkatRisiko", "SEDANG"));
        desk.does(group, "Task_RencanaIntervensi", Map.of("tingkatDikerjakan", "KEDUANYA"));
        desk.passes(group, "persetujuan", approved());
        return group;
    }

    private void adds(ProcessInstance group, int households) {
        desk.does(group, LIST, Map.of("tindakanDaftar", "TAMBAH", "butirBaru", households));
    }

    private void meets(ProcessInstance family) {
        desk.does(
                family,
                "Task_CatatRumahTanggaPemulung",
                Map.of("bersediaDidampingi", "YA", "anakPerluDibantu", "YA", "pengepul", "TERIKAT_UTANG"));
    }

    private void isFoundInBondage(ProcessInstance family) {
        meets(family);
        desk.does(
                family,
                "Task_HitungUtangKepadaPengepul",
                Map.of("utangPengepul", 4_000_000, "terjeratUtang", "YA", "rencanaUsaha", "BANK_SAMPAH"));
        desk.does(
                family,
                "Task_AmankanKeluargaTerjeratUtang",
                Map.of("keluargaAmanMalamIni", "AMAN", "kasusKorbanDibuka", "DIBUKA"));
    }

    /** The patron holds identity cards: negotiation stops, advocacy begins, and only free people negotiate again. */
    private void patronLetsGo(ProcessInstance group) {
        desk.does(group, "Task_NegosiasikanHargaDanLepasUtang", negotiated("YA", "BELUM"));
        assertThat(group).isNotWaitingAt("Task_NegosiasikanHargaDanLepasUtang");
        desk.does(group, "Task_AdvokasikanLepasJeratanUtang", Map.of("ikatanUtangPutus", "BELUM"));
        desk.passes(
                group,
                "kasus-penyerta",
                Map.of("hasilPenyerta", "TIDAK_DIBUKA", "jenisPenyerta", "korban-trafficking"));
        assertThat(group).isWaitingAt("Task_NegosiasikanHargaDanLepasUtang");
        desk.does(group, "Task_NegosiasikanHargaDanLepasUtang", negotiated("TIDAK", "BELUM"));
        desk.does(group, "Task_NegosiasikanHargaDanLepasUtang", negotiated("TIDAK", "PINDAH"));
        assertThat(group).isNotWaitingAt("Task_NegosiasikanHargaDanLepasUtang", "Task_AdvokasikanLepasJeratanUtang");
    }

    private void patronLetsTheLastOnesGo(ProcessInstance group) {
        desk.does(group, LIST, Map.of("tindakanDaftar", "TUTUP"));
        desk.does(group, "Task_NegosiasikanHargaDanLepasUtang", negotiated("TIDAK", "SEPAKAT"));
        desk.does(group, "Task_GelarAdmindukJemputBola", Map.of("dokumenWargaTerbit", "YA"));
        desk.does(group, "Task_BentukBankSampahAtauKoperasi", Map.of("sepuluhKeluargaBergabung", "YA"));
        desk.waitFor(group, "Timer_SebulanBerlalu");
        desk.does(group, "Task_DampingiPertemuanKelompok", Map.of("bulanAktif", 7, "koperasiAktifEnamBulan", "YA"));
        desk.does(group, "Task_UrusKepastianTempatTinggal", Map.of("tempatTinggalPasti", "YA"));
        desk.waitFor(group, "Timer_TigaBulanBerlalu");
        desk.does(group, "Task_SurveiPendapatanTriwulan", Map.of("hasilSurveiPendapatan", "NAIK"));
    }

    private void worksSafelyAndFree(ProcessInstance family) {
        desk.does(family, "Task_NilaiKeselamatanKerjaPemulung", Map.of("perluPeriksaKesehatan", "YA"));
        desk.passes(family, "rujukan", Map.of("setujuBerbagiRujukan", "YA", "hasilRujukan", "TERLAYANI"));
        desk.does(family, "Task_SerahkanAPDDanAlatKerja", Map.of("hasilPenyerahanAlat", "DISERAHKAN"));
        desk.does(family, "Task_LengkapiDokumenDanBPJS", Map.of("dokumenDanBpjsLengkap", "BELUM"));
        desk.does(family, "Task_LengkapiDokumenDanBPJS", Map.of("dokumenDanBpjsLengkap", "YA"));
        desk.does(family, "Task_SekolahkanAnakPemulung", Map.of("anakSudahBersekolah", "YA"));
    }

    private void livesOnWhatItEarns(ProcessInstance family) {
        desk.does(family, "Task_PantauPendapatanRumahTangga", Map.of("hasilPendapatan", "BELUM"));
        desk.does(family, "Task_PantauPendapatanRumahTangga", Map.of("hasilPendapatan", "CUKUP"));
        desk.does(family, "Task_TutupPendampinganRumahTangga", Map.of("hasilButir", "MANDIRI"));
        assertThat(family).isEnded();
    }

    private void movesAway(ProcessInstance family) {
        desk.does(family, "Task_PantauPendapatanRumahTangga", Map.of("hasilPendapatan", "BERHENTI"));
        desk.does(family, "Task_TutupPendampinganRumahTangga", Map.of("hasilButir", "PINDAH"));
    }

    private void refuses(ProcessInstance family) {
        desk.does(family, "Task_CatatRumahTanggaPemulung", Map.of("bersediaDidampingi", "TIDAK"));
        desk.does(family, "Task_TutupPendampinganRumahTangga", Map.of("hasilButir", "TIDAK_BERSEDIA"));
    }

    private void documentsAndPlace(ProcessInstance group) {
        desk.does(group, "Task_GelarAdmindukJemputBola", Map.of("dokumenWargaTerbit", "BELUM"));
        desk.does(group, "Task_GelarAdmindukJemputBola", Map.of("dokumenWargaTerbit", "PER_KELUARGA"));
        desk.does(group, "Task_UrusKepastianTempatTinggal", Map.of("tempatTinggalPasti", "YA"));
    }

    private void cooperativeIsActiveForSixMonths(ProcessInstance group) {
        desk.does(group, "Task_BentukBankSampahAtauKoperasi", Map.of("sepuluhKeluargaBergabung", "YA"));
        Instant before = now();
        for (int month = 1; month <= 6; month++) {
            desk.waitFor(group, "Timer_SebulanBerlalu");
            desk.does(
                    group,
                    "Task_DampingiPertemuanKelompok",
                    Map.of("bulanAktif", month, "koperasiAktifEnamBulan", month < 6 ? "BELUM" : "YA"));
        }
        assertThat(Duration.between(before, now())).isGreaterThan(Duration.ofDays(180));
        assertThat(group).isNotWaitingAt("Timer_SebulanBerlalu", "Task_Intervensi");
    }

    /** A household of a case of which nothing else is open. */
    private ProcessInstance onlyHousehold() {
        ProcessInstance group = desk.openAt(SOP, "Sub_DaftarRumahTangga");
        adds(group, 1);
        return household(group, 1);
    }

    private ProcessInstance household(ProcessInstance group, long number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(HOUSEHOLD)
                .processInstanceBusinessKey(group.getBusinessKey())
                .variableValueEquals("nomorButir", number)
                .singleResult();
    }

    private long households(ProcessInstance group) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(HOUSEHOLD)
                .processInstanceBusinessKey(group.getBusinessKey())
                .count();
    }

    private Task task(ProcessInstance family, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(family.getId())
                .taskDefinitionKey(step)
                .singleResult();
    }

    private static Map<String, Object> negotiated(String bondage, String result) {
        return Map.of("kerjaPaksaTerlihat", bondage, "hasilNegosiasi", result);
    }

    private static Map<String, Object> reached(String stillInBondage) {
        return Map.of("tingkatDikerjakan", "TERCAPAI", "masihTerjeratUtang", stillInBondage);
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
     * @param minutes whether the minutes of the cooperative are there
     * @param proposal what to do about what is missing
     */
    private static Map<String, String> evidence(String minutes, String proposal) {
        Map<String, String> answers = new HashMap<>();
        List.of("buktiKartuBpjs", "buktiSekolahAnak", "buktiSurveiPendapatan", "buktiLepasUtang")
                .forEach(document -> answers.put(document, "ADA"));
        answers.put("buktiBeritaAcaraKoperasi", minutes);
        answers.put("usulanBuktiKurang", proposal);
        return answers;
    }

    private void isDueAfter(Period time, String timer, ProcessInstance group) {
        Instant due = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(group.getId())
                .activityId(timer)
                .singleResult()
                .getDuedate()
                .toInstant();
        assertThat(due.atZone(ZoneOffset.UTC).toLocalDate())
                .isBetween(
                        now().atZone(ZoneOffset.UTC).toLocalDate().plus(time).minusDays(1),
                        now().atZone(ZoneOffset.UTC).toLocalDate().plus(time).plusDays(1));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
