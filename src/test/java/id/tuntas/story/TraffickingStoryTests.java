package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Korban trafficking (UU 21/2007): a rescue abroad, a family that sold its daughter, and a foreigner among the rescued. */
@SpringBootTest
@ActiveProfiles("test")
class TraffickingStoryTests {

    private static final String SOP = "korban-trafficking";

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
    void aVictimWhoseFamilyRecruitedHerFindsAHomeElsewhere() {
        ProcessInstance victim = safeAndPlanned();
        statutoryTracks(victim, "WNI");
        desk.does(victim, "Task_NilaiRisikoKepulangan", Map.of("amanPulang", "TIDAK"));
        assertThat(victim).hasNotPassed("Task_CariDanSiapkanKeluarga");
        desk.does(victim, "Task_SiapkanRelokasi");

        desk.does(victim, "Task_Intervensi");
        desk.does(victim, "Task_CatatSerahTerimaBAST", Map.of("tibaDiTujuanAkhir", "TIDAK"));
        desk.does(victim, "Task_CatatSerahTerimaBAST", Map.of("tibaDiTujuanAkhir", "YA"));
        desk.does(victim, "Task_DukungReintegrasi");
        watchedUntilSafe(victim);
        desk.does(victim, "Task_Terminasi", Map.of("hasilTerminasi", "RELOKASI"));
        desk.does(victim, "Task_SetujuiTerminasi", Map.of("putusanTerminasi", "SETUJU"));

        assertThat(victim)
                .isEnded()
                .hasPassedInOrder(
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_KorbanMenetapDiDaerahBaru");
        assertThat(register.find(victim.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void theGovernmentHasSevenDaysToAnswerTheRequest() {
        ProcessInstance victim = safeAndPlanned();
        desk.does(victim, "Task_AjukanPermohonanRehabilitasi", Map.of("pertolonganPertamaDiminta", "TIDAK"));

        Task answer = desk.task(victim, "Task_CatatJawabanPermohonan");
        assertThat(desk.timeFor(answer))
                .as("UU 21/2007 Pasal 52")
                .isBetween(
                        Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7).plusMinutes(1));

        desk.waitFor(victim, "Timer_CatatJawabanPermohonanTenggatLewat");

        assertThat(desk.escalationsOf(victim)).singleElement().satisfies(ladder -> {
            assertThat(desk.task(ladder, "Task_TerimaEskalasiKoordinator")).isNotNull();
            assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                    .as("a law's deadline goes to the directorate at once")
                    .isNotNull();
        });
        assertThat(desk.task(victim, "Task_CatatJawabanPermohonan"))
                .as("the work stays")
                .isNotNull();
    }

    @Test
    void whoIsNoVictimOfTraffickingGoesOverToTheRightType() {
        ProcessInstance report = desk.open(SOP, "DARURAT");

        desk.does(report, "Task_IdentifikasiKorban", Map.of("unsurTppo", "TIDAK_TERPENUHI"));
        desk.does(report, "Task_TinjauAlihJenis", Map.of("putusanAlihJenis", "SETUJU"));

        assertThat(report).isEnded().hasPassed("End_KasusDialihkan").hasNotPassed("Task_Asesmen");
    }

    @Test
    void whoDoesNotWantHelpIsAskedOnceMoreAfterTwoWeeks() {
        ProcessInstance victim = safe();

        desk.does(victim, "Task_MintaPersetujuanKorban", Map.of("bersediaDidampingi", "TIDAK"));
        desk.waitFor(victim, "Timer_WaktuKontakUlangTiba");
        desk.does(victim, "Task_HubungiKembaliKorban", Map.of("kiniBersedia", "TIDAK"));

        assertThat(victim).isEnded().hasPassed("Task_LaporkanKePolisi", "End_LayananDitolak");
    }

    @Test
    void evidenceThatIsMissingKeepsTheCaseOpen() {
        ProcessInstance victim = desk.openAt(SOP, "Task_Terminasi");
        desk.does(victim, "Task_Terminasi", Map.of("hasilTerminasi", "REINTEGRASI"));

        desk.does(victim, "Task_SetujuiTerminasi", Map.of("putusanTerminasi", "KEMBALIKAN"));

        assertThat(victim).isWaitingAt("Task_Terminasi").isNotEnded();
    }

    private ProcessInstance safe() {
        ProcessInstance victim = desk.open(SOP, "DARURAT");
        desk.does(victim, "Task_IdentifikasiKorban", Map.of("unsurTppo", "TERPENUHI"));
        desk.does(victim, "Task_AmankanKorbanDiShelter");
        desk.does(victim, "Task_PeriksaKesehatanDanPsikologis");
        desk.does(victim, "Task_LaporkanKePolisi");
        return victim;
    }

    private ProcessInstance safeAndPlanned() {
        ProcessInstance victim = safe();
        desk.does(victim, "Task_MintaPersetujuanKorban", Map.of("bersediaDidampingi", "YA"));
        desk.does(victim, "Task_Asesmen", Map.of("kewarganegaraan", "WNI"));
        desk.does(victim, "Task_RencanaIntervensi");
        desk.does(victim, "Task_SetujuiRencana", Map.of("putusanRencana", "SETUJU"));
        return victim;
    }

    private void statutoryTracks(ProcessInstance victim, String nationality) {
        desk.does(victim, "Task_AjukanPermohonanRehabilitasi", Map.of("pertolonganPertamaDiminta", "YA"));
        desk.does(victim, "Task_PastikanPertolonganPertama");
        desk.does(victim, "Task_CatatJawabanPermohonan", Map.of("jawabanPermohonan", "DIKABULKAN"));
        desk.does(victim, "Task_CatatSesiTerapiTrauma", Map.of("perluSesiBerikutnya", "TIDAK"));
        if (desk.task(victim, "Task_AjukanPerlindunganLPSK") != null) {
            desk.does(victim, "Task_AjukanPerlindunganLPSK");
            desk.does(victim, "Task_CatatKeputusanLPSK", Map.of("statusLpsk", "DITERIMA"));
        }
        desk.does(victim, "Task_HitungDanAjukanRestitusi");
        if (desk.task(victim, "Task_KoordinasikanPerwakilanRI") != null) {
            desk.does(victim, "Task_KoordinasikanPerwakilanRI");
        }
        desk.does(victim, "Task_UrusDokumen", Map.of("kewarganegaraan", nationality));
    }

    private void watchedUntilSafe(ProcessInstance victim) {
        desk.waitFor(victim, "Timer_Bulan1Tiba");
        desk.does(
                victim, "Task_PantauAncamanDanPerekrutan", Map.of("adaAncaman", "TIDAK", "jadwalPemantauan", "TUNTAS"));
        desk.does(victim, "Task_PastikanRestitusiDibayar", Map.of("statusRestitusi", "DIBAYAR"));
    }
}
