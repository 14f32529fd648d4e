package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.walk.Desk;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** Komunitas adat terpencil: consent given once is not given for ever (Perpres 186/2014; free, prior and informed consent). */
@SpringBootTest
@ActiveProfiles("test")
class RemoteCommunityStoryTests {

    private static final List<String> TRACKS = List.of(
            "Task_LayaniAdmindukMassal",
            "Task_BenahiPermukimanDanAirBersih",
            "Task_DekatkanSekolahDanPuskesmas",
            "Task_SalurkanJaminanHidupBibitDanAlat",
            "Task_BentukUsahaDanLembaga");

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @BeforeEach
    void engine() {
        init(engine);
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void aCommunityThatWithdrawsItsConsentInTheSecondYearIsLeftInPeace() {
        ProcessInstance programme = prepared();
        plannedAndFunded(programme);
        firstYear(programme);
        assertThat(programme).isWaitingAt("Task_EvaluasiTahunBerjalan");
        desk.does(
                programme,
                "Task_EvaluasiTahunBerjalan",
                Map.of("sikapKomunitas", "TETAP_SETUJU", "hasilTahunan", "LANJUT", "pemdaSiap", "TIDAK"));

        desk.does(programme, "Task_PastikanSKDanAnggaran", Map.of("skAnggaran", "TERBIT"));
        desk.does(programme, "Task_Intervensi");
        desk.waitFor(programme, "Timer_AkhirBulan");
        desk.does(programme, "Task_LaporkanPendampinganTinggal", Map.of("sikapKomunitas", "MENCABUT"));

        assertThat(programme).isWaitingAt("Task_TinjauPenghentianProgram");
        TRACKS.forEach(
                track -> assertThat(desk.task(programme, track)).as(track).isNull());
        desk.does(programme, "Task_TinjauPenghentianProgram", Map.of("alasanPenghentian", "MENOLAK"));
        assertThat(programme)
                .isEnded()
                .hasPassed("End_KomunitasTidakMenyetujui")
                .hasNotPassed("Task_Terminasi");
    }

    @Test
    void pressureAtTheMeetingIsNoConsent() {
        ProcessInstance programme = desk.open("komunitas-adat-terpencil", "NORMAL");
        desk.does(programme, "Task_LakukanPemetaanSosial");
        desk.does(programme, "Task_UndangMusyawarahAdat");
        desk.waitFor(programme, "Timer_MasaPertimbanganSelesai");

        desk.does(programme, "Task_GelarMusyawarahAdat", Map.of("persetujuan", "DISETUJUI", "tanpaTekanan", "RAGU"));

        assertThat(programme).isWaitingAt("Timer_MusyawarahTahunDepan").hasNotPassed("Task_Asesmen");
    }

    private ProcessInstance prepared() {
        ProcessInstance programme = desk.open("komunitas-adat-terpencil", "NORMAL");
        desk.does(programme, "Task_LakukanPemetaanSosial");
        desk.does(programme, "Task_UndangMusyawarahAdat");
        desk.waitFor(programme, "Timer_MasaPertimbanganSelesai");
        desk.does(programme, "Task_GelarMusyawarahAdat", Map.of("persetujuan", "DISETUJUI", "tanpaTekanan", "YA"));
        desk.does(programme, "Task_Asesmen", Map.of("kategori", "KATEGORI_III"));
        desk.does(
                programme,
                "Task_LakukanStudiKelayakan",
                Map.of("adaKonflik", "TIDAK", "hasilKelayakan", "LAYAK", "lahanBersih", "YA"));
        desk.does(programme, "Task_GelarSemilokaDanUsulkanSK");
        return programme;
    }

    private void plannedAndFunded(ProcessInstance programme) {
        desk.does(programme, "Task_RencanaIntervensi");
        assertThat(programme).isWaitingAt("Task_SetujuiRencanaProgram");
        assertThat(desk.task(programme, "Task_SetujuiRencanaProgram")).hasCandidateGroup("koordinator");
        desk.does(programme, "Task_SetujuiRencanaProgram", Map.of("putusanRencana", "SETUJU"));
        desk.does(programme, "Task_SiapkanKondisiMasyarakat", Map.of("sikapRencana", "MENERIMA"));
        desk.does(programme, "Task_PastikanSKDanAnggaran", Map.of("skAnggaran", "TERBIT"));
        desk.does(programme, "Task_Intervensi");
    }

    private void firstYear(ProcessInstance programme) {
        TRACKS.forEach(track -> desk.does(programme, track));
        desk.waitFor(programme, "Timer_AkhirBulan");
        desk.does(
                programme,
                "Task_LaporkanPendampinganTinggal",
                Map.of("sikapKomunitas", "TETAP_SETUJU", "bulanLaporan", "BULAN_12"));
        desk.waitFor(programme, "Timer_AkhirTriwulan");
        desk.does(programme, "Task_UkurIndikatorTriwulan", Map.of("triwulanIndikator", "TRIWULAN_4"));
    }
}
