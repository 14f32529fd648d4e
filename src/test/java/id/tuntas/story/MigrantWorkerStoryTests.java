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

/** Pekerja migran: a ship with a manifest; one of its people has neither family nor papers, and one comes in a coffin. */
@SpringBootTest
@ActiveProfiles("test")
class MigrantWorkerStoryTests {

    private static final String SOP = "pekerja-migran-bermasalah-sosial";
    private static final String PERSON = "kepulangan-pekerja-migran";
    private static final String LIST = "Task_PerbaruiDaftarOrang";
    private static final String CLOSE = "Task_TutupPendampinganKepulangan";

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
    void whoHasNeitherFamilyNorPapersIsNotLeftAtTheTerminal() {
        ProcessInstance arrival = desk.open(SOP, "MENDESAK");
        desk.does(arrival, "Task_TerimaManifesKedatangan", Map.of("jumlahOrangManifes", 2, "jumlahJenazah", 1));
        assertThat(arrival)
                .as("beds, people, and the plan at once")
                .isWaitingAt("Task_SiapkanPenampunganDanAngkutan", LIST, "Task_Asesmen");
        adds(arrival, 2, "siti");
        desk.does(arrival, LIST, Map.of("tindakanDaftar", "TUTUP"));

        ProcessInstance lonely = person(arrival, 1);
        arrivesAlive(lonely, Map.of("dokumenJelas", "TIDAK", "adaHakTertunggak", "YA"));
        findsNobodyAndNoPapers(lonely);
        travelsInTwoLegs(lonely);
        livesOnItsOwnFeet(lonely);
        ProcessInstance dead = person(arrival, 2);
        comesInACoffin(dead);

        theHomeRegionIsReady(arrival);
        assertThat(arrival).isWaitingAt("Task_Intervensi");
        desk.does(arrival, "Task_Intervensi", matched("TIDAK"));
        desk.does(arrival, "Task_Terminasi", evidence("ADA", "LENGKAPI"));
        desk.passes(arrival, "persetujuan", approved());
        desk.passes(
                arrival,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));

        assertThat(arrival)
                .isEnded()
                .hasPassed("Task_Asesmen", "Task_RencanaIntervensi", "Call_SetujuiRencana", "Task_KabariDaerahAsal")
                .hasPassedInOrder("End_DaftarDitutup", "Task_Intervensi", "Task_Terminasi", "End_TibaDanMandiri");
        assertThat(register.find(arrival.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void nobodyWaitsForThePlanToBeSeenByADoctor() {
        ProcessInstance arrival = desk.open(SOP, "NORMAL");
        desk.does(arrival, "Task_TerimaManifesKedatangan");
        adds(arrival, 1, "siti");
        ProcessInstance person = person(arrival, 1);
        desk.does(person, "Task_CatatOrangDalamManifes", Map.of("keadaanTiba", "HIDUP"));

        assertThat(arrival).isWaitingAt("Task_Asesmen").hasNotPassed("Task_RencanaIntervensi");
        assertThat(desk.timeFor(task(person, "Task_WawancaraiDanPeriksaKesehatan")))
                .isEqualTo(Duration.ofHours(12));
        desk.does(person, "Task_WawancaraiDanPeriksaKesehatan", interviewed(Map.of()));
        assertThat(desk.timeFor(task(person, "Task_SaringTandaTPPO"))).isEqualTo(Duration.ofHours(12));

        desk.waitFor(person, "Timer_SaringTandaTPPOTenggatLewat");
        assertThat(desk.escalationsOf(person)).hasSize(1);
        assertThat(task(person, "Task_SaringTandaTPPO")).isNotNull();
    }

    @Test
    void eachPartyGoesHomeWithItsOwnCompanion() {
        ProcessInstance arrival = openList();
        adds(arrival, 2, "siti");
        adds(arrival, 1, "budi");

        assertThat(List.of(person(arrival, 1), person(arrival, 2), person(arrival, 3)))
                .extracting(one -> task(one, "Task_CatatOrangDalamManifes"))
                .extracting(task -> task.getAssignee() + " · " + task.getName())
                .containsExactly(
                        "siti · Catat orang dalam manifes · orang 1",
                        "siti · Catat orang dalam manifes · orang 2",
                        "budi · Catat orang dalam manifes · orang 3");
        assertThat(desk.task(arrival, LIST).getAssignee()).isEqualTo("siti");

        desk.does(arrival, LIST, Map.of("tindakanDaftar", "TUTUP"));
        for (int number = 1; number <= 3; number++) {
            assertThat(arrival).as("a closed list leaves nobody behind").isNotWaitingAt("Gateway_SatukanKedatangan");
            isNotThere(person(arrival, number));
        }
        assertThat(arrival).hasPassed("Sub_DaftarOrangDalamManifes");
    }

    @Test
    void whoMayHaveBeenTraffickedIsNotSentHomeButToWhoeverHelpsVictims() {
        ProcessInstance person = onlyPerson();
        desk.does(person, "Task_CatatOrangDalamManifes", Map.of("keadaanTiba", "HIDUP"));
        desk.does(person, "Task_WawancaraiDanPeriksaKesehatan", interviewed(Map.of()));
        desk.does(person, "Task_SaringTandaTPPO", Map.of("indikasiTppo", "KUAT", "lanjutanSkrining", "KASUS_LAIN"));

        assertThat(desk.timeFor(task(person, "Task_SerahkanKePenangananLain"))).isEqualTo(Duration.ofHours(24));
        desk.does(person, "Task_SerahkanKePenangananLain", Map.of("laporanBaruDicatat", "DIBUKA"));
        desk.does(person, CLOSE, Map.of("hasilButir", "DITANGANI_KASUS_LAIN"));
        assertThat(person).isEnded().hasNotPassed("Sub_PulangDanPulih");
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(person.getId())
                        .variableName("indikasiTppo")
                        .singleResult()
                        .getValue())
                .as("what was found is sealed")
                .isNotEqualTo("KUAT");
    }

    @Test
    void whoRefusesToGoHomeSignsForItOrChangesTheirMind() {
        ProcessInstance person = onlyPerson();
        desk.does(person, "Task_CatatOrangDalamManifes", Map.of("keadaanTiba", "HIDUP"));
        desk.does(person, "Task_WawancaraiDanPeriksaKesehatan", interviewed(Map.of("kesediaanPulang", "TIDAK")));
        desk.does(person, "Task_SaringTandaTPPO", Map.of("lanjutanSkrining", "LANJUT"));
        assertThat(person).isWaitingAt("Task_BuatSuratPenolakanPulang");
        desk.does(person, "Task_BuatSuratPenolakanPulang", Map.of("kesediaanPulang", "YA"));
        assertThat(person).isWaitingAt("Task_TempatkanDiRumahRamah", "Task_TelusuriDanSiapkanKeluarga");

        ProcessInstance other = onlyPerson();
        desk.does(other, "Task_CatatOrangDalamManifes", Map.of("keadaanTiba", "HIDUP"));
        desk.does(other, "Task_WawancaraiDanPeriksaKesehatan", interviewed(Map.of("kesediaanPulang", "TIDAK")));
        desk.does(other, "Task_SaringTandaTPPO", Map.of("lanjutanSkrining", "LANJUT"));
        desk.does(other, "Task_BuatSuratPenolakanPulang", Map.of("kesediaanPulang", "TIDAK"));
        assertThat(other).isWaitingAt(CLOSE).hasNotPassed("Sub_PulangDanPulih");
    }

    @Test
    void whoDiesInCareIsTreatedAsWhoCameInACoffin() {
        ProcessInstance person = onlyPerson();
        arrivesAlive(person, Map.of("laikPerjalanan", "TIDAK"));
        assertThat(person).isWaitingAt("Task_RawatSampaiLaikPerjalanan").isNotWaitingAt("Task_TempatkanDiRumahRamah");
        desk.does(person, "Task_RawatSampaiLaikPerjalanan", Map.of("laikPerjalanan", "TIDAK"));
        desk.does(person, "Task_RawatSampaiLaikPerjalanan", Map.of("laikPerjalanan", "MENINGGAL"));

        assertThat(person).hasPassed("End_MeninggalDalamPerawatan").isWaitingAt("Task_UrusKepulanganJenazah");
        desk.does(person, "Task_UrusKepulanganJenazah");
        desk.does(person, "Task_SerahkanJenazahDenganHormat", Map.of("adaHakAhliWaris", "TIDAK"));
        assertThat(person).isWaitingAt(CLOSE).hasNotPassed("Task_KawalHakAhliWaris");
    }

    @Test
    void whoFallsIllOnTheWayIsNotAtHomeWhateverTheFormSays() {
        ProcessInstance person = onlyPerson();
        arrivesAlive(person, Map.of());
        desk.does(person, "Task_TempatkanDiRumahRamah");
        assertThat(person).as("nobody leaves before somebody waits for them").isNotWaitingAt("Task_AntarSatuEtape");
        desk.does(person, "Task_TelusuriDanSiapkanKeluarga", Map.of("statusKeluargaPenerima", "DITEMUKAN"));

        desk.does(person, "Task_AntarSatuEtape", Map.of("hasilEtape", "BERHENTI", "tibaDiDaerahAsal", "YA"));

        assertThat(person).isWaitingAt("Task_AntarSatuEtape").hasNotPassed("Task_JemputDanSerahkanDiDaerahAsal");
    }

    @Test
    void rehabilitationEndsAYearAfterTheArrivalAndWhatIsLeftIsHandedOver() {
        ProcessInstance person = onlyPerson();
        arrivesAlive(person, Map.of("adaHakTertunggak", "YA"));
        isDueAfter(Period.ofYears(1), timer(person, "Timer_SetahunSejakTiba"));
        desk.does(person, "Task_KawalKlaimUpahDanAsuransi", Map.of("klaimDiputus", "BELUM"));

        desk.waitFor(person, "Timer_SetahunSejakTiba");

        assertThat(person)
                .isWaitingAt("Task_SerahkanSisaLayananSetahun")
                .isNotWaitingAt("Task_KawalKlaimUpahDanAsuransi", "Task_TempatkanDiRumahRamah");
        desk.does(person, "Task_SerahkanSisaLayananSetahun", Map.of("laporanLanjutan", "DILAPORKAN"));
        desk.does(person, CLOSE, Map.of("hasilButir", "SEBAGIAN_TERCAPAI"));
        assertThat(person).isEnded();
    }

    @Test
    void empowermentStartsWithinAMonthAndIsLookedAfterInMonthsOneThreeSixAndTwelve() {
        ProcessInstance person = onlyPerson();
        arrivesAlive(person, Map.of());
        desk.does(person, "Task_TempatkanDiRumahRamah");
        desk.does(person, "Task_TelusuriDanSiapkanKeluarga", Map.of("statusKeluargaPenerima", "DITEMUKAN"));
        desk.does(person, "Task_AntarSatuEtape", arrived("YA"));
        desk.does(person, "Task_JemputDanSerahkanDiDaerahAsal", Map.of("penerimaAkhir", "KELUARGA"));

        isDueAfter(Period.ofMonths(1), task(person, "Task_BukaJalanReintegrasi").getDueDate());
        desk.does(person, "Task_BukaJalanReintegrasi", Map.of("inginBerangkatLagi", "YA"));
        assertThat(person).as("whoever wants to leave again, leaves safely").isWaitingAt("Task_BimbingBerangkatResmi");
        desk.does(person, "Task_BimbingBerangkatResmi");

        LocalDate arrivedOn = today();
        isDueAfter(Period.ofMonths(1), timer(person, "Timer_SebulanDiRumah"));
        desk.waitFor(person, "Timer_SebulanDiRumah");
        looksAfter(person, "BULAN_3");
        desk.waitFor(person, "Timer_BulanKetigaTiba");
        looksAfter(person, "BULAN_6");
        desk.waitFor(person, "Timer_BulanKeenamTiba");
        looksAfter(person, "BULAN_12");
        desk.waitFor(person, "Timer_BulanKeduaBelasTiba");
        assertThat(today()).as("still within the year").isBefore(arrivedOn.plusYears(1));
        looksAfter(person, "SELESAI");
        assertThat(person).isWaitingAt(CLOSE).hasNotPassed("Task_SerahkanSisaLayananSetahun");
    }

    @Test
    void theHomeRegionIsAskedWhenItDoesNotAnswer() {
        ProcessInstance arrival = desk.openAt(SOP, "Task_KabariDaerahAsal");
        desk.does(arrival, "Task_KabariDaerahAsal");
        desk.letter(arrival, "Message_KesiapanDaerahAsal");
        desk.does(arrival, "Task_PastikanKesiapanDaerahAsal", Map.of("daerahAsalSiap", "BELUM"));
        assertThat(arrival).isNotWaitingAt("Task_PastikanKesiapanDaerahAsal");
        isDueAfter(Period.ofDays(3), timer(arrival, "Timer_JawabanBelumDatang"));
        desk.waitFor(arrival, "Timer_JawabanBelumDatang");
        assertThat(arrival).isWaitingAt("Task_PastikanKesiapanDaerahAsal");
    }

    @Test
    void oneNameWithoutAnEndOpensTheArrivalAgain() {
        ProcessInstance arrival = desk.openAt(SOP, "Task_Intervensi");
        desk.does(arrival, "Task_Intervensi", matched("YA"));

        assertThat(arrival)
                .isWaitingAt("Task_SiapkanPenampunganDanAngkutan", LIST, "Task_Asesmen")
                .hasNotPassed("Task_Terminasi");
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance arrival = desk.openAt(SOP, "Task_Terminasi");
        Map<String, String> withoutHandOver = evidence("ADA", "LENGKAPI");
        withoutHandOver.put("buktiRantaiBast", "TIDAK_ADA");
        desk.does(arrival, "Task_Terminasi", withoutHandOver);
        assertThat(arrival).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(arrival, "Task_Intervensi", matched("TIDAK"));
        desk.does(arrival, "Task_Terminasi", evidence("TIDAK_ADA", "KONFERENSI"));
        desk.passes(
                arrival,
                "konferensi-kasus",
                Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", "AKHIRI_LAYANAN"));
        assertThat(arrival).isEnded().hasPassed("End_DitutupTanpaBuktiLengkap").hasNotPassed("End_TibaDanMandiri");
        assertThat(register.find(arrival.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance arrival = openList();
        assertThatThrownBy(() -> adds(arrival, 101, "siti"))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Orang baru (jumlah)");
        assertThatThrownBy(() -> adds(arrival, 1, "andi"))
                .as("a stranger")
                .isInstanceOf(FormFieldValidationException.class);
        adds(arrival, 1, "siti");
        ProcessInstance person = person(arrival, 1);
        assertThatThrownBy(() -> desk.does(
                        person, "Task_CatatOrangDalamManifes", Map.of("keadaanTiba", "HIDUP", "nikPekerja", "12")))
                .isInstanceOf(FormFieldValidationException.class);
        Task first = task(person, "Task_CatatOrangDalamManifes");
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(first.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
    }

    private void arrivesAlive(ProcessInstance person, Map<String, Object> found) {
        desk.does(person, "Task_CatatOrangDalamManifes", Map.of("keadaanTiba", "HIDUP"));
        desk.does(person, "Task_WawancaraiDanPeriksaKesehatan", interviewed(found));
        desk.does(person, "Task_SaringTandaTPPO", Map.of("indikasiTppo", "TIDAK", "lanjutanSkrining", "LANJUT"));
    }

    /** The village does not know her and no office has her name: a Sentra takes her in, with a letter until the card comes. */
    private void findsNobodyAndNoPapers(ProcessInstance person) {
        desk.does(person, "Task_TempatkanDiRumahRamah", Map.of("jenisTransit", "RUMAH_RAMAH"));
        desk.does(person, "Task_UrusDokumenKepulangan", Map.of("dokumenJelas", "TIDAK"));
        desk.does(person, "Task_TelusuriDanSiapkanKeluarga", Map.of("statusKeluargaPenerima", "DICARI"));
        desk.does(person, "Task_TelusuriDanSiapkanKeluarga", Map.of("statusKeluargaPenerima", "TIDAK_ADA"));
        desk.does(person, "Task_MintakanPenerimaanSentra", Map.of("jawabanPenerimaan", "DITERIMA"));
        assertThat(person).as("not without papers").isNotWaitingAt("Task_AntarSatuEtape");
        desk.does(person, "Task_UrusDokumenKepulangan", Map.of("dokumenJelas", "YA"));
    }

    private void travelsInTwoLegs(ProcessInstance person) {
        desk.does(person, "Task_AntarSatuEtape", arrived("BELUM"));
        desk.does(person, "Task_AntarSatuEtape", arrived("YA"));
        desk.does(person, "Task_JemputDanSerahkanDiDaerahAsal", Map.of("penerimaAkhir", "SENTRA"));
        desk.does(person, "Task_BukaJalanReintegrasi", Map.of("inginBerangkatLagi", "TIDAK"));
        assertThat(person)
                .as("her wages are claimed while she is on the way and at home")
                .isWaitingAt("Task_KawalKlaimUpahDanAsuransi", "Timer_SebulanDiRumah");
    }

    private void livesOnItsOwnFeet(ProcessInstance person) {
        desk.does(person, "Task_KawalKlaimUpahDanAsuransi", Map.of("klaimDiputus", "BERNOMOR"));
        desk.waitFor(person, "Timer_SebulanDiRumah");
        looksAfter(person, "BULAN_3");
        desk.waitFor(person, "Timer_BulanKetigaTiba");
        looksAfter(person, "SELESAI");
        desk.does(person, CLOSE, Map.of("hasilButir", "TINGGAL_DI_SENTRA"));
        assertThat(person).isEnded();
    }

    private void comesInACoffin(ProcessInstance person) {
        desk.does(person, "Task_CatatOrangDalamManifes", Map.of("keadaanTiba", "JENAZAH"));
        assertThat(person).isWaitingAt("Task_UrusKepulanganJenazah").hasNotPassed("Task_SaringTandaTPPO");
        desk.does(person, "Task_UrusKepulanganJenazah", Map.of("keluargaDikabariWafat", "YA"));
        desk.does(person, "Task_SerahkanJenazahDenganHormat", Map.of("adaHakAhliWaris", "YA"));
        desk.does(person, "Task_KawalHakAhliWaris", Map.of("hakAhliWarisDiputus", "BELUM"));
        desk.does(person, "Task_KawalHakAhliWaris", Map.of("hakAhliWarisDiputus", "DIBAYAR"));
        desk.does(person, CLOSE, Map.of("hasilButir", "JENAZAH_DISERAHKAN"));
        assertThat(person).isEnded();
    }

    private void isNotThere(ProcessInstance person) {
        desk.does(person, "Task_CatatOrangDalamManifes", Map.of("keadaanTiba", "TIDAK_ADA"));
        desk.does(person, CLOSE, Map.of("hasilButir", "TIDAK_DALAM_ROMBONGAN"));
        assertThat(person).isEnded();
    }

    private void looksAfter(ProcessInstance person, String next) {
        desk.does(person, "Task_PantauReintegrasiPekerjaMigran", Map.of("pantauBerikutnya", next));
    }

    private void theHomeRegionIsReady(ProcessInstance arrival) {
        desk.does(arrival, "Task_SiapkanPenampunganDanAngkutan");
        desk.does(arrival, "Task_Asesmen", Map.of("tingkatRisiko", "SEDANG"));
        desk.does(arrival, "Task_RencanaIntervensi");
        desk.passes(arrival, "persetujuan", approved());
        desk.does(arrival, "Task_KabariDaerahAsal");
        desk.letter(arrival, "Message_KesiapanDaerahAsal");
        desk.does(arrival, "Task_PastikanKesiapanDaerahAsal", Map.of("daerahAsalSiap", "YA"));
    }

    private void adds(ProcessInstance arrival, int people, String companion) {
        desk.does(arrival, LIST, Map.of("tindakanDaftar", "TAMBAH", "butirBaru", people, "pendampingButir", companion));
        desk.background(arrival);
    }

    private ProcessInstance openList() {
        ProcessInstance arrival = desk.open(SOP, "NORMAL");
        desk.does(arrival, "Task_TerimaManifesKedatangan");
        return arrival;
    }

    private ProcessInstance onlyPerson() {
        ProcessInstance arrival = openList();
        adds(arrival, 1, "siti");
        return person(arrival, 1);
    }

    private ProcessInstance person(ProcessInstance arrival, long number) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PERSON)
                .processInstanceBusinessKey(arrival.getBusinessKey())
                .variableValueEquals("nomorButir", number)
                .singleResult();
    }

    private Task task(ProcessInstance person, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(person.getId())
                .taskDefinitionKey(step)
                .singleResult();
    }

    private Date timer(ProcessInstance instance, String timer) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .singleResult()
                .getDuedate();
    }

    private static Map<String, Object> interviewed(Map<String, Object> found) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "bersediaDicatat", "YA",
                "kesediaanPulang", "YA",
                "laikPerjalanan", "YA",
                "dokumenJelas", "YA",
                "adaHakTertunggak", "TIDAK"));
        answers.putAll(found);
        return answers;
    }

    private static Map<String, Object> arrived(String home) {
        return Map.of("hasilEtape", "SAMPAI", "tibaDiDaerahAsal", home);
    }

    private static Map<String, Object> matched(String nameWithoutEnd) {
        return Map.of("hasilRombongan", "TUNTAS", "adaNamaTanpaHasil", nameWithoutEnd);
    }

    private static Map<String, Object> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    /**
     * What is there at the end.
     *
     * @param handOvers whether the chain of hand-overs is there
     * @param proposal what to do about what is missing
     */
    private static Map<String, String> evidence(String handOvers, String proposal) {
        Map<String, String> answers = new HashMap<>();
        List.of("buktiKesehatanRombongan", "buktiKlaimBernomor", "buktiUsahaAtauKerjaMigran", "buktiDokumenDiriDanAnak")
                .forEach(document -> answers.put(document, "ADA"));
        answers.put("buktiRantaiBast", handOvers);
        answers.put("usulanBuktiKurang", proposal);
        return answers;
    }

    private static void isDueAfter(Period time, Date due) {
        Instant instant = due.toInstant();
        assertThat(instant.atZone(ZoneOffset.UTC).toLocalDate())
                .isBetween(today().plus(time).minusDays(1), today().plus(time).plusDays(1));
    }

    private static LocalDate today() {
        return ClockUtil.getCurrentTime().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
