package id.tuntas.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.walk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Korban bencana sosial: two groups of one valley, their families, and a peace that breaks on the eightieth day. */
@SpringBootTest
@ActiveProfiles("test")
class SocialConflictStoryTests {

    private static final String SOP = "korban-bencana-sosial";
    private static final String FAMILY = "keluarga-pengungsi-konflik";
    private static final String PARTY = "pra-dialog-pihak";
    private static final String LIST = "Task_PerbaruiDaftarKeluargaPengungsi";
    private static final String VIOLENCE = "TANGGAP_DARURAT";
    private static final String QUIET = "TRANSISI";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desk desk;

    @Autowired
    CaseRegister register;

    @BeforeEach
    void engine() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-23T02:00:00Z")));
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void peaceThatBreaksOnTheEightiethDayIsMadeAgainAndThenHolds() {
        ProcessInstance conflict = agreedOnAPlan();
        assertThat(conflict)
                .as("four tracks at once")
                .isWaitingAt("Task_CatatPenetapanStatusKonflik", "Task_EvakuasiKeTempatNetral", LIST);
        desk.does(conflict, "Task_CatatPenetapanStatusKonflik", Map.of("statusKonflik", "DITETAPKAN"));
        Instant declared = now();

        adds(conflict, 1, "budi");
        adds(conflict, 1, "siti");
        ProcessInstance home = family(conflict, 1);
        ProcessInstance away = family(conflict, 2);
        isRecorded(home);
        isRecorded(away);
        assertThat(home)
                .as("nobody is asked to go home while there is violence")
                .isWaitingAt("Gateway_TungguKekerasanBerhenti");

        violenceStops(conflict);
        assertThat(home).isWaitingAt("Task_DengarPilihanKembaliAtauPindah");
        desk.does(home, "Task_DengarPilihanKembaliAtauPindah", Map.of("pilihanKeluarga", "KEMBALI"));
        desk.does(away, "Task_DengarPilihanKembaliAtauPindah", Map.of("pilihanKeluarga", "BELUM"));
        days(10);
        bothAgreeToTalk(conflict);
        desk.does(conflict, "Task_GelarDialogKesepakatanDamai", Map.of("hasilDialog", "SEPAKAT"));
        for (int fortnight = 1; fortnight <= 4; fortnight++) {
            isQuietForAFortnight(conflict, 0, "PANTAU_LAGI");
        }
        desk.waitFor(conflict, "Timer_DuaMingguBerlalu");
        assertThat(Duration.between(declared, now()).toDays()).isEqualTo(80);

        fights(conflict);
        assertThat(conflict)
                .as("back to the beginning of the cycle")
                .isWaitingAt("Task_EvakuasiKeTempatNetral", "Task_TinjauStatusSebelum90Hari", LIST)
                .isNotWaitingAt("Timer_DuaMingguBerlalu");
        assertThat(daysLeft(conflict, "Task_TinjauStatusSebelum90Hari"))
                .as("the law's clock has not stopped")
                .isEqualTo(10);
        fleesAgain(home);
        desk.does(away, "Task_DengarPilihanKembaliAtauPindah", Map.of("pilihanKeluarga", "KEMBALI"));
        assertThat(away).as("to want is not enough, it has to be safe").isWaitingAt("Gateway_TungguKekerasanBerhenti");
        desk.does(conflict, "Task_TinjauStatusSebelum90Hari", Map.of("statusDiperpanjang", "YA"));
        assertThat(desk.timeFor(desk.task(conflict, "Task_AkhiriPerpanjangan30Hari")))
                .isEqualTo(Duration.ofDays(30));

        violenceStops(conflict);
        desk.does(conflict, "Task_AkhiriPerpanjangan30Hari");
        oneRefusesFirst(conflict);
        desk.does(conflict, "Task_GelarDialogKesepakatanDamai", Map.of("hasilDialog", "DIALOG_LAGI"));
        desk.does(conflict, "Task_GelarDialogKesepakatanDamai", Map.of("hasilDialog", "SEPAKAT"));
        settles(home, "RELOKASI");
        settles(away, "KEMBALI");
        desk.does(conflict, LIST, Map.of("tindakanDaftar", "TUTUP"));
        Instant signed = now();
        for (int fortnight = 1; fortnight <= 13; fortnight++) {
            isQuietForAFortnight(conflict, fortnight / 2, fortnight < 13 ? "PANTAU_LAGI" : "DILAKSANAKAN");
        }
        assertThat(Duration.between(signed, now())).isGreaterThanOrEqualTo(Duration.ofDays(182));
        desk.waitFor(conflict, "Timer_MasaWaspadaLewat");

        desk.does(conflict, "Task_Intervensi", Map.of("hasilPenilaianJalur", "TERCAPAI"));
        desk.does(conflict, "Task_Terminasi", evidence("ADA", "LENGKAPI"));
        desk.passes(conflict, "persetujuan", approved());
        desk.passes(
                conflict,
                "pascalayanan",
                Map.of("keadaanPascaBulan1", "STABIL", "keadaanPascaBulan3", "STABIL", "hasilPascalayanan", "STABIL"));

        assertThat(conflict)
                .isEnded()
                .hasPassedInOrder(
                        "Call_SelamatkanWargaTerancam",
                        "Task_Asesmen",
                        "Task_RencanaIntervensi",
                        "Task_EvakuasiKeTempatNetral",
                        "Throw_KekerasanBerhentiDiumumkan",
                        "Task_GelarDialogKesepakatanDamai",
                        "Throw_KekerasanPecahLagiDiumumkan",
                        "Task_CariJalanTengahLewatTokoh",
                        "End_DamaiEnamBulan",
                        "Task_Intervensi",
                        "Task_Terminasi",
                        "End_DamaiDanMenetap");
        assertThat(register.find(conflict.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }

    @Test
    void whatOnePartySaysIsKnownToItsOwnCompanionOnly() {
        ProcessInstance conflict = atThePeaceTrack();
        picks(conflict, "A", "budi");
        picks(conflict, "B", "siti");
        ProcessInstance a = party(conflict, "A");
        ProcessInstance b = party(conflict, "B");
        assertThat(task(a, "Task_DengarkanPihakSecaraTerpisah").getAssignee()).isEqualTo("budi");
        assertThat(task(b, "Task_DengarkanPihakSecaraTerpisah").getAssignee()).isEqualTo("siti");

        desk.does(
                a,
                "Task_DengarkanPihakSecaraTerpisah",
                Map.of(
                        "kebutuhanPihak", "Sumur di hulu dibuka lagi",
                        "kesediaanDialog", "DENGAN_SYARAT",
                        "syaratPihak", "Wakil pihak lain datang tanpa parang"));

        assertThat(variables(a))
                .containsKeys("kebutuhanPihak", "syaratPihak")
                .doesNotContainKey("namaKlien")
                .as("sealed, even in its own instance")
                .satisfies(known -> assertThat(known.toString()).doesNotContain("Sumur", "parang"));
        List.of(conflict, b)
                .forEach(other -> assertThat(variables(other))
                        .doesNotContainKeys("kebutuhanPihak", "syaratPihak", "lukaDanDuka", "batasPihak"));
        desk.does(a, "Task_BahasSyaratDialogPihak", Map.of("kesediaanDialog", "MENOLAK"));
        assertThat(a).isEnded();
        assertThat(variables(conflict))
                .as("only a yes or a no comes back")
                .containsEntry("kesediaanPihakA", "MENOLAK")
                .doesNotContainKeys("kebutuhanPihak", "syaratPihak", "alasanMenolakPihak");
        assertThat(conflict).isNotWaitingAt("Task_CariJalanTengahLewatTokoh", "Task_GelarDialogKesepakatanDamai");
    }

    @Test
    void whereNobodyWantsToTalkPeopleAreMadeSafeAnyway() {
        ProcessInstance conflict = atThePeaceTrack();
        answers(conflict, "A", "MENOLAK");
        answers(conflict, "B", "BERSEDIA");
        desk.does(conflict, "Task_CariJalanTengahLewatTokoh", Map.of("dialogDicobaLagi", "TIDAK"));

        assertThat(conflict).isWaitingAt("Task_PulihkanRasaAmanWarga").hasNotPassed("Task_GelarDialogKesepakatanDamai");
    }

    @Test
    void anAgreementThatIsNotKeptIsTalkedOverAgain() {
        ProcessInstance conflict = desk.openAt(SOP, "Timer_DuaMingguBerlalu");
        desk.waitFor(conflict, "Timer_DuaMingguBerlalu");
        desk.does(
                conflict,
                "Task_PantauGesekanDanKesepakatan",
                Map.of("faseBencana", QUIET, "keadaanKesepakatan", "MACET"));

        assertThat(conflict).isWaitingAt("Task_GelarDialogKesepakatanDamai").hasNotPassed("End_DamaiEnamBulan");
    }

    @Test
    void ninetyDaysAreTheLawsAndBreakingThemReachesTheDirectorate() {
        ProcessInstance conflict = desk.openAt(SOP, "Task_CatatPenetapanStatusKonflik");
        desk.does(conflict, "Task_CatatPenetapanStatusKonflik", Map.of("statusKonflik", "MENUNGGU"));
        desk.letter(conflict, "Message_SkStatusKonflik");
        desk.does(conflict, "Task_CatatPenetapanStatusKonflik", Map.of("statusKonflik", "DITETAPKAN"));
        assertThat(desk.timeFor(desk.task(conflict, "Task_TinjauStatusSebelum90Hari")))
                .isEqualTo(Duration.ofDays(90));

        desk.waitFor(conflict, "Timer_TinjauStatusSebelum90HariTenggatLewat");

        assertThat(desk.escalationsOf(conflict))
                .anySatisfy(ladder -> assertThat(desk.task(ladder, "Task_TerimaEskalasiDirektorat"))
                        .isNotNull());
        assertThat(desk.task(conflict, "Task_TinjauStatusSebelum90Hari")).isNotNull();
    }

    @Test
    void violenceAfterTheStatusNeedsANewStatus() {
        ProcessInstance conflict = agreedOnAPlan();
        desk.does(conflict, "Task_CatatPenetapanStatusKonflik", Map.of("statusKonflik", "DITETAPKAN"));
        violenceStops(conflict);
        bothAgreeToTalk(conflict);
        desk.does(conflict, "Task_GelarDialogKesepakatanDamai", Map.of("hasilDialog", "SEPAKAT"));
        desk.does(conflict, "Task_TinjauStatusSebelum90Hari", Map.of("statusDiperpanjang", "TIDAK"));
        assertThat(conflict).isWaitingAt("Gateway_WaspadaKonflik");

        desk.waitFor(conflict, "Timer_DuaMingguBerlalu");
        fights(conflict);

        assertThat(conflict).isWaitingAt("Task_CatatPenetapanStatusKonflik", "Task_EvakuasiKeTempatNetral");
    }

    @Test
    void familiesOfOneBatchGoToTheCompanionOfTheirGroup() {
        ProcessInstance conflict = agreedOnAPlan();
        adds(conflict, 2, "budi");
        adds(conflict, 1, "siti");

        Task second = task(family(conflict, 2), "Task_CatatKeluargaMenurutKelompok");
        assertThat(second.getAssignee()).isEqualTo("budi");
        assertThat(second.getName()).isEqualTo("Catat keluarga menurut kelompok · keluarga 2");
        assertThat(task(family(conflict, 3), "Task_CatatKeluargaMenurutKelompok")
                        .getAssignee())
                .isEqualTo("siti");
        assertThat(variables(family(conflict, 1)))
                .as("the event's spokesperson may be of the other group")
                .doesNotContainKey("namaKlien");
        desk.does(conflict, LIST, Map.of("tindakanDaftar", "TETAP"));
        desk.does(conflict, LIST, Map.of("tindakanDaftar", "TUTUP"));
        for (int number = 1; number <= 3; number++) {
            assertThat(conflict).isWaitingAt("Call_DampingiKeluargaPengungsi");
            refuses(family(conflict, number));
        }
        assertThat(conflict).isNotWaitingAt("Call_DampingiKeluargaPengungsi", LIST);
    }

    @Test
    void whoWaitsForPeaceIsVisitedEveryFewDays() {
        ProcessInstance conflict = agreedOnAPlan();
        ProcessInstance family = recordedFamily(conflict);
        Instant before = now();
        desk.waitFor(family, "Timer_WaktuMenengokKeluargaTiba");
        assertThat(Duration.between(before, now()).toDays()).isEqualTo(3);
        desk.does(family, "Task_TengokKeluargaYangMenunggu", Map.of("faseBencana", VIOLENCE));
        assertThat(family).isWaitingAt("Gateway_TungguKekerasanBerhenti");

        desk.waitFor(family, "Timer_WaktuMenengokKeluargaTiba");
        desk.does(family, "Task_TengokKeluargaYangMenunggu", Map.of("faseBencana", QUIET));
        assertThat(family)
                .as("news that never arrived is found out")
                .isWaitingAt("Task_DengarPilihanKembaliAtauPindah");
    }

    @Test
    void whoHasNotDecidedIsAskedAgainAndNobodyIsSentHome() {
        ProcessInstance conflict = agreedOnAPlan(QUIET, "DIALOG");
        ProcessInstance family = recordedFamily(conflict);
        desk.does(family, "Task_DengarPilihanKembaliAtauPindah", Map.of("pilihanKeluarga", "BELUM"));
        assertThat(family).isWaitingAt("Task_DengarPilihanKembaliAtauPindah");
        assertThatThrownBy(() -> desk.does(
                        family,
                        "Task_DengarPilihanKembaliAtauPindah",
                        Map.of("pilihanKeluarga", "KEMBALI", "pilihanTanpaTekanan", false)))
                .isInstanceOf(FormFieldValidationException.class);
        desk.does(family, "Task_DengarPilihanKembaliAtauPindah", Map.of("pilihanKeluarga", "RELOKASI"));
        assertThat(family).isWaitingAt("Task_AntarKeluargaKeTempatBaru");
    }

    @Test
    void afterAnAttackVictimsAreNamedOnceAndEachFamilyClaimsForItself() {
        ProcessInstance attack = agreedOnAPlan(QUIET, "TANPA_DIALOG");
        assertThat(attack).isWaitingAt("Task_MintakanPenetapanKorbanTeror").hasNotPassed("Gateway_PisahDuaPihak");
        desk.does(attack, "Task_MintakanPenetapanKorbanTeror");
        assertThat(attack).isWaitingAt("Task_PulihkanRasaAmanWarga");

        ProcessInstance family = recordedFamily(attack);
        desk.does(family, "Task_VerifikasiKerugianAkibatKonflik", Map.of("ajukanKompensasi", "YA"));
        assertThat(desk.timeFor(task(family, "Task_AjukanKompensasiLewatLPSK"))).isEqualTo(Duration.ofDays(30));
        desk.does(family, "Task_AjukanKompensasiLewatLPSK");
        desk.waitFor(family, "Timer_WaktuMenanyakanKompensasiTiba");
        desk.does(family, "Task_CatatPutusanKompensasi", Map.of("putusanKompensasi", "BELUM"));
        desk.letter(attack, "Message_PutusanKompensasi");
        desk.does(family, "Task_CatatPutusanKompensasi", Map.of("putusanKompensasi", "DIKABULKAN"));
        assertThat(family).hasPassed("Gateway_GabungKerugian");
    }

    @Test
    void aWitnessIsProtectedUntilItIsTrue() {
        ProcessInstance conflict = desk.openAt(SOP, "Task_MintakanPerlindunganSaksiKonflik");
        desk.does(conflict, "Task_MintakanPerlindunganSaksiKonflik");
        desk.waitFor(conflict, "Timer_BatasPutusanLPSKLewat");
        desk.does(conflict, "Task_PastikanPerlindunganSaksiKonflik", Map.of("saksiTerlindungi", "BELUM"));
        desk.letter(conflict, "Message_KeputusanLpsk");
        desk.does(conflict, "Task_PastikanPerlindunganSaksiKonflik", Map.of("saksiTerlindungi", "YA"));

        assertThat(conflict).hasPassed("End_JalurHukumSelesai");
    }

    @Test
    void evidenceThatIsMissingNeverResolvesTheCase() {
        ProcessInstance conflict = desk.openAt(SOP, "Task_Terminasi");
        desk.does(conflict, "Task_Terminasi", evidence("TIDAK_ADA", "LENGKAPI"));
        assertThat(conflict).isWaitingAt("Task_Intervensi").hasNotPassed("Call_SetujuiTerminasi");

        desk.does(conflict, "Task_Intervensi", Map.of("hasilPenilaianJalur", "TERCAPAI"));
        desk.does(conflict, "Task_Terminasi", evidence("TIDAK_ADA", "KONFERENSI"));
        desk.passes(
                conflict,
                "konferensi-kasus",
                Map.of("konferensiDapatMemutus", "YA", "putusanKonferensi", "AKHIRI_LAYANAN"));
        assertThat(conflict).isEnded().hasNotPassed("End_DamaiDanMenetap");
        assertThat(register.find(conflict.getBusinessKey()).orElseThrow())
                .returns("MENGUNDURKAN_DIRI", c -> c.outcome())
                .returns("DITUTUP", c -> c.status());
    }

    @Test
    void answersThatCannotBeAreRefused() {
        ProcessInstance conflict = agreedOnAPlan();
        assertThatThrownBy(() -> adds(conflict, 101, "budi"))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("Keluarga baru (jumlah)");
        assertThatThrownBy(() -> adds(conflict, 1, "andi"))
                .as("not a companion of this province")
                .isInstanceOf(FormFieldValidationException.class);
        assertThatThrownBy(() -> desk.does(conflict, LIST, Map.of("tindakanDaftar", "HAPUS")))
                .isInstanceOf(FormFieldValidationException.class);
        ProcessInstance family = recordedFamily(conflict);
        assertThatThrownBy(() -> desk.does(family, "Task_DampingiPemulihanTraumaKonflik", Map.of("skorTrauma", "25")))
                .isInstanceOf(FormFieldValidationException.class);
        Task first = task(family, "Task_DampingiPemulihanTraumaKonflik");
        assertThatThrownBy(() -> desk.as("siti", () -> engine.getTaskService().complete(first.getId())))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("wajib diisi");
    }

    private ProcessInstance agreedOnAPlan() {
        return agreedOnAPlan(VIOLENCE, "DIALOG");
    }

    private ProcessInstance agreedOnAPlan(String phase, String peaceTrack) {
        ProcessInstance conflict = desk.open(SOP, "DARURAT");
        desk.passes(conflict, "kegawatdaruratan", Map.of("bahayaTeratasi", "YA", "hasilDarurat", "TERTANGANI"));
        desk.does(conflict, "Task_Asesmen", Map.of("faseBencana", phase, "tingkatRisiko", "EKSTREM"));
        desk.does(
                conflict,
                "Task_RencanaIntervensi",
                Map.of("jalurDamai", peaceTrack, "penetapanKorban", "YA", "saksiPerluDilindungi", "TIDAK"));
        desk.passes(conflict, "persetujuan", approved());
        return conflict;
    }

    private ProcessInstance atThePeaceTrack() {
        return agreedOnAPlan(QUIET, "DIALOG");
    }

    private void violenceStops(ProcessInstance conflict) {
        desk.does(conflict, "Task_EvakuasiKeTempatNetral");
        desk.does(conflict, "Task_PastikanKekerasanBerhenti", Map.of("faseBencana", VIOLENCE));
        desk.does(conflict, "Task_EvakuasiKeTempatNetral");
        desk.does(conflict, "Task_PastikanKekerasanBerhenti", Map.of("faseBencana", QUIET));
        desk.background(conflict);
    }

    private void fights(ProcessInstance conflict) {
        desk.does(
                conflict,
                "Task_PantauGesekanDanKesepakatan",
                Map.of("faseBencana", VIOLENCE, "keadaanKesepakatan", "PANTAU_LAGI"));
        desk.background(conflict);
    }

    private void isQuietForAFortnight(ProcessInstance conflict, int months, String agreement) {
        desk.waitFor(conflict, "Timer_DuaMingguBerlalu");
        desk.does(
                conflict,
                "Task_PantauGesekanDanKesepakatan",
                Map.of("faseBencana", QUIET, "bulanDamai", months, "keadaanKesepakatan", agreement));
    }

    private void bothAgreeToTalk(ProcessInstance conflict) {
        answers(conflict, "A", "BERSEDIA");
        answers(conflict, "B", "BERSEDIA");
    }

    private void oneRefusesFirst(ProcessInstance conflict) {
        answers(conflict, "A", "MENOLAK");
        answers(conflict, "B", "BERSEDIA");
        assertThat(conflict).isWaitingAt("Task_CariJalanTengahLewatTokoh");
        desk.does(conflict, "Task_CariJalanTengahLewatTokoh", Map.of("dialogDicobaLagi", "YA"));
        bothAgreeToTalk(conflict);
    }

    private void picks(ProcessInstance conflict, String party, String companion) {
        desk.does(conflict, "Task_PilihPendampingPihak" + party, Map.of("pendampingButir", companion));
    }

    private void answers(ProcessInstance conflict, String party, String willing) {
        picks(conflict, party, "A".equals(party) ? "budi" : "siti");
        ProcessInstance talks = party(conflict, party);
        desk.does(talks, "Task_DengarkanPihakSecaraTerpisah", Map.of("kesediaanDialog", willing));
        if ("BERSEDIA".equals(willing)) {
            desk.does(talks, "Task_SiapkanWakilDanBatasAman");
        }
    }

    private void adds(ProcessInstance conflict, int families, String companion) {
        desk.does(
                conflict,
                LIST,
                Map.of("tindakanDaftar", "TAMBAH", "butirBaru", families, "pendampingButir", companion));
        desk.background(conflict);
    }

    private ProcessInstance recordedFamily(ProcessInstance conflict) {
        adds(conflict, 1, "siti");
        ProcessInstance family = family(conflict, 1);
        isRecorded(family);
        return family;
    }

    private void isRecorded(ProcessInstance family) {
        desk.does(family, "Task_CatatKeluargaMenurutKelompok", Map.of("bersediaDidampingi", "YA"));
    }

    private void refuses(ProcessInstance family) {
        desk.does(family, "Task_CatatKeluargaMenurutKelompok", Map.of("bersediaDidampingi", "TIDAK"));
        desk.does(family, "Task_TutupUrusanKeluargaPengungsi", Map.of("hasilButir", "TIDAK_BERSEDIA"));
    }

    /** At home again, the family has to leave a second time; what else is done for it goes on. */
    private void fleesAgain(ProcessInstance family) {
        assertThat(desk.timeFor(task(family, "Task_UngsikanKembaliKeluarga"))).isEqualTo(Duration.ofHours(6));
        assertThat(task(family, "Task_DampingiPemulihanTraumaKonflik")).isNotNull();
        desk.does(family, "Task_UngsikanKembaliKeluarga", Map.of("keluargaSelamat", "DIJEMPUT"));
        desk.does(family, "Task_BantuBangunRumahDanUsaha", Map.of("menetapDanPulih", "PERGI_LAGI"));
        assertThat(family).isWaitingAt("Gateway_TungguKekerasanBerhenti");
    }

    private void settles(ProcessInstance family, String choice) {
        desk.does(family, "Task_DengarPilihanKembaliAtauPindah", Map.of("pilihanKeluarga", choice));
        if ("RELOKASI".equals(choice)) {
            desk.does(family, "Task_AntarKeluargaKeTempatBaru");
        } else {
            desk.does(family, "Task_UngsikanKembaliKeluarga", Map.of("keluargaSelamat", "AMAN_DI_TEMPAT"));
        }
        desk.does(family, "Task_BantuBangunRumahDanUsaha", Map.of("menetapDanPulih", "BELUM"));
        desk.does(family, "Task_BantuBangunRumahDanUsaha", Map.of("menetapDanPulih", "YA"));
        desk.does(family, "Task_PenuhiKebutuhanDiTempatNetral", Map.of("masihDiTempatNetral", "YA"));
        desk.does(family, "Task_PenuhiKebutuhanDiTempatNetral", Map.of("masihDiTempatNetral", "TIDAK"));
        desk.does(family, "Task_DampingiPemulihanTraumaKonflik", Map.of("traumaMereda", "LANJUT"));
        desk.does(family, "Task_DampingiPemulihanTraumaKonflik", Map.of("traumaMereda", "MEREDA"));
        desk.does(family, "Task_VerifikasiKerugianAkibatKonflik", Map.of("ajukanKompensasi", "TIDAK"));
        desk.does(
                family,
                "Task_TutupUrusanKeluargaPengungsi",
                Map.of("hasilButir", "RELOKASI".equals(choice) ? "MENETAP_PINDAH" : "MENETAP_KEMBALI"));
        assertThat(family).isEnded();
    }

    private ProcessInstance family(ProcessInstance conflict, long number) {
        return called(conflict, FAMILY, "nomorButir", number);
    }

    private ProcessInstance party(ProcessInstance conflict, String code) {
        return called(conflict, PARTY, "kodePihak", code);
    }

    private ProcessInstance called(ProcessInstance conflict, String procedure, String variable, Object value) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(procedure)
                .processInstanceBusinessKey(conflict.getBusinessKey())
                .variableValueEquals(variable, value)
                .singleResult();
    }

    private Task task(ProcessInstance instance, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(step)
                .singleResult();
    }

    private Map<String, Object> variables(ProcessInstance instance) {
        return engine.getRuntimeService().getVariables(instance.getId());
    }

    private long daysLeft(ProcessInstance conflict, String step) {
        return Math.round(
                Duration.between(now(), desk.task(conflict, step).getDueDate().toInstant())
                                .toHours()
                        / 24.0);
    }

    private static Map<String, Object> approved() {
        return Map.of("putusan", "SETUJU", "putusanPenelaahKedua", "SETUJU");
    }

    /**
     * What is there at the end.
     *
     * @param accord whether the signed accord is there
     * @param proposal what to do about what is missing
     */
    private static Map<String, String> evidence(String accord, String proposal) {
        Map<String, String> answers = new HashMap<>();
        List.of("buktiNotulaDialog", "buktiPemantauanDamai", "buktiBastBantuanKonflik", "buktiKeluargaMenetap")
                .forEach(document -> answers.put(document, "ADA"));
        answers.put("buktiNaskahDamai", accord);
        answers.put("usulanBuktiKurang", proposal);
        return answers;
    }

    private static void days(int days) {
        ClockUtil.setCurrentTime(Date.from(now().plus(days, ChronoUnit.DAYS)));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
