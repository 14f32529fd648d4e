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
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * Anak yang memerlukan perlindungan khusus (UU 35/2014, PP 78/2021): what has a SOP of its own becomes a companion case,
 * what has none is done here, and no child goes back before the five points of article 88 are met.
 */
@SpringBootTest
@ActiveProfiles("test")
class SpecialProtectionChildStoryTests {

    private static final String SOP = "anak-perlindungan-khusus";
    private static final String HIV = "orang-dengan-hiv";
    private static final String PROCEDURE = "kasus-penyerta";
    private static final Map<String, String> TRACKS = Map.of(
            "jalurDarurat", "TIDAK",
            "jalurMinoritas", "TIDAK",
            "jalurEksploitasi", "TIDAK",
            "jalurPornografi", "TIDAK",
            "jalurTerorisme", "TIDAK",
            "jalurPerilaku", "TIDAK",
            "jalurStigma", "TIDAK");
    private static final Map<String, String> COMPLETE = Map.of(
            "buktiJalur", "ADA",
            "buktiPenyerta", "ADA",
            "buktiLimaSyarat", "ADA",
            "buktiSerahTerima", "ADA",
            "buktiDuaPemantauan", "ADA");

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    CaseRegister register;

    private Deployment standIn;

    @BeforeEach
    void engine() {
        init(engine);
    }

    @AfterEach
    void clockAndStandIn() {
        ClockUtil.reset();
        if (standIn != null) {
            engine.getRepositoryService().deleteDeployment(standIn.getId(), true);
        }
    }

    @Test
    void aTraffickedChildWithHivHasTwoCompanionCasesAndComesHomeToAnotherFamily() {
        publishedSopFor(HIV);
        ProcessInstance child = classified(
                "DARURAT",
                Map.of(
                        "kategoriUtama", "PENCULIKAN_PERDAGANGAN",
                        "perluPenyertaKedua", "YA",
                        "jenisPenyertaKedua", HIV));

        assertThat(child).isWaitingAt("Call_BukaKasusPenyertaUtama", "Call_BukaKasusPenyertaKedua", "Task_Asesmen");
        assertThat(companionCalls(child))
                .extracting(call -> engine.getRuntimeService().getVariable(call.getId(), "jenisDisarankan"))
                .containsExactlyInAnyOrder("korban-trafficking", HIV);

        companionCalls(child).forEach(this::opened);
        assertThat(companionCases(child))
                .as("each has its own number")
                .hasSize(2)
                .doesNotContain(child.getBusinessKey())
                .doesNotHaveDuplicates()
                .extracting(number -> register.find(number).orElseThrow().type())
                .containsExactlyInAnyOrder("korban-trafficking", HIV);

        planned(child, Map.of());
        desk.does(child, "Task_DampingiPemulihanPsikososial", Map.of("anakPulih", "YA"));
        assertThat(child)
                .as("the companion cases are waited for")
                .hasNotPassed("Task_Intervensi")
                .isWaitingAt("Call_BukaKasusPenyertaUtama", "Call_BukaKasusPenyertaKedua");

        desk.passes(child, PROCEDURE, Map.of("sikapTunggu", "LANJUT_TANPA_MENUNGGU"));
        desk.does(child, "Task_Intervensi");
        anotherFamilyIsFoundAndPrepared(child);
        desk.does(child, "Task_PeriksaLimaSyarat", fivePoints("TERPENUHI"));
        desk.does(child, "Task_SerahTerimakanAnak", Map.of("tujuanKembali", "KELUARGA_PENGGANTI"));
        settledAfterSixMonths(child);
        desk.does(child, "Task_Terminasi", COMPLETE);
        approved(child);
        desk.passes(
                child,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));

        assertThat(child)
                .isEnded()
                .hasPassedInOrder(
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_AnakBersamaKeluargaPengganti");
        assertThat(register.find(child.getBusinessKey()).orElseThrow()).returns("TERSELESAIKAN", c -> c.status());
    }

    @Test
    void oneMissingPointOfArticle88KeepsTheChildWhereItIsSafe() {
        ProcessInstance child = atTheGate();
        desk.does(child, "Task_SiapkanAnakKembali", Map.of("anakSiapKembali", "YA"));
        desk.does(
                child, "Task_SiapkanPenerimaanLingkungan", Map.of("keluargaMenerima", "YA", "masihDilabeli", "TIDAK"));

        desk.does(child, "Task_PeriksaLimaSyarat", fivePoints("BELUM"));

        assertThat(child).isWaitingAt("Task_SiapkanAnakKembali").hasNotPassed("Task_SerahTerimakanAnak");
    }

    @Test
    void aChildWhomNobodyTakesInGoesToAnInstitutionOnlyAfterAConference() {
        ProcessInstance child = atTheGate();
        desk.does(child, "Task_SiapkanAnakKembali", Map.of("anakSiapKembali", "YA"));
        desk.does(
                child, "Task_SiapkanPenerimaanLingkungan", Map.of("keluargaMenerima", "TIDAK", "masihDilabeli", "YA"));
        desk.does(child, "Task_CariKeluargaPengganti", Map.of("keluargaPenggantiAda", "TIDAK"));

        desk.passes(
                child, "konferensi-kasus", Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", "UBAH_RENCANA"));

        assertThat(child)
                .as("no institution without agreement")
                .isWaitingAt("Task_CariKeluargaPengganti")
                .hasNotPassed("Call_RujukKeLembaga");
    }

    @Test
    void contentIsAskedForAgainUntilItIsGone() {
        ProcessInstance child = classified("NORMAL", Map.of("kategoriUtama", "PORNOGRAFI"));
        planned(child, Map.of());
        desk.does(child, "Task_MintaPemutusanAksesKonten");

        desk.letter(child, "Message_JawabanPemutusanKonten");
        desk.does(child, "Task_TanyakanHasilPemutusan", Map.of("kontenMasihBeredar", "YA"));
        desk.does(child, "Task_MintaPemutusanAksesKonten");
        desk.waitFor(child, "Timer_WaktuBertanyaTiba");
        desk.does(child, "Task_TanyakanHasilPemutusan", Map.of("kontenMasihBeredar", "TIDAK"));

        assertThat(child).isWaitingAt("Task_DampingiPemulihanPsikososial").hasPassed("Gateway_GabungPornografi");
    }

    @Test
    void sexualViolenceIsReportedWithinThreeTimesTwentyFourHours() {
        ProcessInstance child = desk.open(SOP, "MENDESAK");
        desk.does(child, "Task_KlasifikasikanKategori", category(Map.of("kategoriUtama", "EKSPLOITASI_SEKSUAL")));

        Task report = desk.task(child, "Task_LaporkanKekerasanSeksual");
        assertThat(Duration.between(
                        report.getCreateTime().toInstant(), report.getDueDate().toInstant()))
                .as("UU 12/2022 Pasal 41")
                .isBetween(
                        Duration.ofHours(72).minusMinutes(1),
                        Duration.ofHours(72).plusMinutes(1));

        desk.waitFor(child, "Timer_LaporkanKekerasanSeksualTenggatLewat");

        assertThat(desk.escalationsOf(child))
                .singleElement()
                .satisfies(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .as("a law's deadline goes to the directorate at once")
                        .isNotNull());
    }

    @Test
    void evidenceThatIsMissingKeepsTheCaseFromBeingResolved() {
        ProcessInstance child = desk.openAt(SOP, "Task_Terminasi");

        desk.does(child, "Task_Terminasi", with(COMPLETE, Map.of("buktiJalur", "TIDAK_ADA")));
        desk.does(child, "Task_LengkapiBuktiJalur", Map.of("kelanjutanBukti", "DILENGKAPI"));
        assertThat(child).isWaitingAt("Task_Terminasi");

        desk.does(child, "Task_Terminasi", with(COMPLETE, Map.of("buktiDuaPemantauan", "TIDAK_ADA")));
        desk.does(child, "Task_LengkapiBuktiJalur", Map.of("kelanjutanBukti", "USIA_KELUAR"));
        desk.passes(
                child,
                "konferensi-kasus",
                Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", "AKHIRI_LAYANAN"));

        assertThat(child).isEnded().hasPassed("End_UsiaAnakTerlampaui").hasNotPassed("Call_SetujuiTerminasi");
        assertThat(register.find(child.getBusinessKey()).orElseThrow().outcome())
                .isEqualTo("USIA_KELUAR");
    }

    @Test
    void aCategoryThatDoesNotExistIsRefusedAndSoIsAnEmptyForm() {
        ProcessInstance child = desk.open(SOP, "MENDESAK");

        assertThatThrownBy(() -> desk.does(child, "Task_KlasifikasikanKategori", Map.of("kategoriUtama", "ANAK_NAKAL")))
                .isInstanceOf(FormFieldValidationException.class);
        String task = desk.task(child, "Task_KlasifikasikanKategori").getId();
        assertThatThrownBy(() -> desk.as(
                        "siti",
                        () -> engine.getFormService().submitTaskForm(task, Map.of("kategoriUtama", "HIV_AIDS"))))
                .isInstanceOf(FormFieldValidationException.class);

        assertThat(child).isWaitingAt("Task_KlasifikasikanKategori");
    }

    /** The child is safe for now, and whoever may has agreed to help. */
    private ProcessInstance classified(String urgency, Map<String, String> answers) {
        ProcessInstance child = desk.open(SOP, urgency);
        if ("DARURAT".equals(urgency)) {
            desk.passes(child, "kegawatdaruratan", Map.of("bahayaTeratasi", "YA"));
        } else {
            desk.does(child, "Task_LakukanTindakanCepat");
        }
        desk.does(child, "Task_KlasifikasikanKategori", category(answers));
        desk.passes(child, "persetujuan-layanan", Map.of("hasilPersetujuan", "SETUJU"));
        return child;
    }

    private static Map<String, String> category(Map<String, String> answers) {
        return with(
                Map.of(
                        "keadaanKhusus", "TIDAK_ADA",
                        "unsurKekerasanSeksual", "TIDAK",
                        "kasusJenisLain", "BELUM_ADA",
                        "perluPenyertaKedua", "TIDAK"),
                answers);
    }

    private void planned(ProcessInstance child, Map<String, String> tracks) {
        desk.does(child, "Task_Asesmen");
        desk.does(child, "Task_RencanaIntervensi", with(TRACKS, tracks));
        approved(child);
        desk.does(child, "Task_KoordinasikanLembagaTerkait");
    }

    private void approved(ProcessInstance child) {
        desk.passes(child, "persetujuan", Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU"));
    }

    private ProcessInstance atTheGate() {
        ProcessInstance child = classified("NORMAL", Map.of("kategoriUtama", "STIGMA_ORANG_TUA"));
        planned(child, Map.of());
        desk.does(child, "Task_DampingiPemulihanPsikososial", Map.of("anakPulih", "YA"));
        desk.does(child, "Task_LindungiAnakDariStigma");
        desk.does(child, "Task_Intervensi");
        return child;
    }

    /** The first family refuses; the second accepts, but the neighbours need to hear it twice. */
    private void anotherFamilyIsFoundAndPrepared(ProcessInstance child) {
        String step = "Task_SiapkanPenerimaanLingkungan";
        desk.does(child, "Task_SiapkanAnakKembali", Map.of("anakSiapKembali", "BELUM"));
        desk.waitFor(child, "Timer_WaktuNilaiUlangTiba");
        desk.does(child, "Task_SiapkanAnakKembali", Map.of("anakSiapKembali", "YA"));
        desk.does(child, step, Map.of("keluargaMenerima", "TIDAK", "masihDilabeli", "YA"));
        desk.does(child, "Task_CariKeluargaPengganti", Map.of("keluargaPenggantiAda", "YA"));
        desk.does(child, step, Map.of("keluargaMenerima", "YA", "masihDilabeli", "YA"));
        desk.does(child, step, Map.of("keluargaMenerima", "YA", "masihDilabeli", "TIDAK"));
    }

    private void settledAfterSixMonths(ProcessInstance child) {
        List<String> next = List.of("BULAN_3", "BULAN_6", "TUNTAS");
        List<String> timers = List.of("Timer_Bulan1Tiba", "Timer_Bulan3Tiba", "Timer_Bulan6Tiba");
        for (int visit = 0; visit < timers.size(); visit++) {
            desk.waitFor(child, timers.get(visit));
            desk.does(
                    child,
                    "Task_PantauAnakSetelahKembali",
                    Map.of("masalahBerulang", "TIDAK", "jadwalPemantauan", next.get(visit)));
        }
    }

    private static Map<String, String> fivePoints(String safety) {
        return Map.of(
                "syaratAnakSiap", "TERPENUHI",
                "syaratDiterima", "TERPENUHI",
                "syaratKeluargaPengganti", "TERPENUHI",
                "syaratAmanTercukupi", safety,
                "syaratPemantauan", "TERPENUHI");
    }

    private List<ProcessInstance> companionCalls(ProcessInstance child) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCEDURE)
                .processInstanceBusinessKey(child.getBusinessKey())
                .list();
    }

    private void opened(ProcessInstance call) {
        String type = (String) engine.getRuntimeService().getVariable(call.getId(), "jenisDisarankan");
        desk.does(call, "Task_PastikanKasusPenyerta", Map.of("hasilPenyerta", "SELESAI", "jenisPenyerta", type));
    }

    private List<String> companionCases(ProcessInstance child) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .variableValueEquals("nomorKasusInduk", child.getBusinessKey())
                .list()
                .stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    private static Map<String, String> with(Map<String, String> usual, Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(usual);
        all.putAll(answers);
        return all;
    }

    /** As long as the SOP of the type is not written, one step stands in for it. */
    private void publishedSopFor(String type) {
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(type)
                        .count()
                == 0) {
            standIn = engine.getRepositoryService()
                    .createDeployment()
                    .addString(type + ".bpmn", """
                        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:tuntas:sop">
                          <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <bpmn:startEvent id="Start_KasusDibuka" />
                            <bpmn:userTask id="Task_Asesmen" name="Asesmen" camunda:assignee="${pendamping}" />
                            <bpmn:sequenceFlow id="Flow_Asesmen" sourceRef="Start_KasusDibuka" targetRef="Task_Asesmen" />
                          </bpmn:process>
                        </bpmn:definitions>
                        """.formatted(type))
                    .deploy();
        }
    }
}
