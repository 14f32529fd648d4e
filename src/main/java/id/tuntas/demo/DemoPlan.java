package id.tuntas.demo;

import static id.tuntas.demo.DemoCase.COMMUNITY;
import static id.tuntas.demo.DemoCase.TRAFFICKING;

import id.tuntas.demo.DemoCase.Ladder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The invented cases of Kota Malang and Kota Makassar: some at every stage, some in time, some stalled, some at their end.
 * The first two go all the way and show how long the way to each step takes.
 */
final class DemoPlan {

    private static final String VERIFY = "Task_VerifikasiLaporan";
    private static final String ASSESS = "Task_Asesmen";
    private static final String APPROVE_PLAN = "Call_SetujuiRencana";
    private static final String APPROVE_END = "Call_SetujuiTerminasi";

    private static final Map<String, List<?>> OF_EVERYBODY = Map.ofEntries(
            Map.entry("ancamanJiwa", List.of("TIDAK")),
            Map.entry("butuhMedisSegera", List.of("TIDAK")),
            Map.entry("tidakAdaTempatAman", List.of("TIDAK")),
            Map.entry("rentanSendirian", List.of("TIDAK")),
            Map.entry("ancamanBunuhDiri", List.of("TIDAK")),
            Map.entry("tandaBahayaJenis", List.of("TIDAK")),
            Map.entry("perluKerahasiaanKhusus", List.of("TIDAK")),
            Map.entry("jenisKlien", List.of("PERORANGAN")),
            Map.entry("sumberKasus", List.of("KEPOLISIAN")),
            Map.entry("caraKontak", List.of("RUJUKAN")),
            Map.entry("hubunganPelapor", List.of("PETUGAS")),
            Map.entry("perluSesiBerikutnya", List.of("YA", "TIDAK")),
            Map.entry("mauBersaksi", List.of("TIDAK")),
            Map.entry("adaAncaman", List.of("TIDAK")),
            Map.entry("tandaAncaman", List.of(List.of("TIDAK_ADA"))),
            Map.entry("jadwalPemantauan", List.of("BULAN_3", "BULAN_6", "TUNTAS")),
            Map.entry("skorKeberfungsianAkhir", List.of(82)));

    private static final Map<String, List<?>> OF_COMMUNITIES = Map.of(
            "jenisKlien", List.of("KOMUNITAS"),
            "sumberKasus", List.of("DINAS_SOSIAL"),
            "caraKontak", List.of("PENJANGKAUAN"),
            "kategori", List.of("KATEGORI_III"),
            "bulanLaporan",
                    IntStream.rangeClosed(1, 12).mapToObj(m -> "BULAN_" + m).toList(),
            "triwulanIndikator",
                    IntStream.rangeClosed(1, 4).mapToObj(q -> "TRIWULAN_" + q).toList(),
            "hasilTahunan", List.of("SIAP_MANDIRI"),
            "admindukAkhir", List.of(97));

    private final List<DemoCase> cases = new ArrayList<>();

    private DemoPlan() {}

    /** All of them, the same ones each time; numbers are 1, 2, 3 and so on. */
    static List<DemoCase> cases() {
        var plan = new DemoPlan();
        plan.ended();
        plan.reported();
        plan.victims();
        plan.communities();
        return List.copyOf(plan.cases);
    }

    private void ended() {
        add(COMMUNITY, days(960));
        add(TRAFFICKING, days(560));
        add(TRAFFICKING, days(520));
        add(
                TRAFFICKING,
                days(45),
                Map.of("hasilPersetujuan", List.of("MENOLAK"), "perluDilindungiMeskiMenolak", List.of("TIDAK")));
        add(TRAFFICKING, days(3), Map.of("hasilVerifikasi", List.of("DUPLIKAT")))
                .reportedAgain(21);
    }

    private void reported() {
        add(TRAFFICKING, minutes(50)).leave(VERIFY);
        add(TRAFFICKING, minutes(135)).leave(VERIFY);
        add(COMMUNITY, days(5)).leave(VERIFY);
        add(TRAFFICKING, hours(20), anotherType("anak-korban-kekerasan")).leave("Task_NilaiKeselamatanHariIni");
        add(COMMUNITY, days(7), Map.of("hasilVerifikasi", List.of("TIDAK_MEMENUHI_KRITERIA")))
                .leave("Task_TinjauPenutupanLaporan");
    }

    private void victims() {
        add(TRAFFICKING, hours(1)).leave("Task_IdentifikasiKorban");
        add(TRAFFICKING, hours(2)).leave("Task_AmankanKorbanDiShelter", "Task_LaporkanKePolisi");
        add(TRAFFICKING, hours(26)).leave("Task_LaporkanKePolisi").ladder(Ladder.ACKNOWLEDGED);
        add(TRAFFICKING, hours(5)).leave("Task_MintakanPersetujuanLayanan");
        add(TRAFFICKING, hours(20)).leave(ASSESS);
        add(TRAFFICKING, hours(62)).leave(ASSESS);
        add(TRAFFICKING, hours(5)).leave("Task_RencanaIntervensi");
        add(TRAFFICKING, hours(4)).leave(APPROVE_PLAN);
        add(TRAFFICKING, hours(13)).leave(APPROVE_PLAN);
        add(TRAFFICKING, days(3)).leave("Task_HitungDanAjukanRestitusi", "Task_UrusDokumen");
        add(TRAFFICKING, days(8)).leave("Task_CatatJawabanPermohonan");
        add(TRAFFICKING, days(1)).leave("Task_Intervensi");
        // Months are 28 to 31 days long: these two have waited some days more or less.
        add(TRAFFICKING, days(4)).leave("Task_PantauAncamanDanPerekrutan");
        add(TRAFFICKING, days(4)).leave(APPROVE_END);
    }

    private void communities() {
        add(COMMUNITY, days(20)).leave("Task_LakukanPemetaanSosial");
        add(COMMUNITY, days(10)).leave("Task_GelarMusyawarahAdat");
        add(COMMUNITY, days(96)).leave(ASSESS).ladder(Ladder.ANSWERED);
        add(COMMUNITY, days(3)).leave("Task_TelaahUsulan");
        add(COMMUNITY, days(70)).leave("Task_BenahiPermukimanDanAirBersih", "Task_DekatkanSekolahDanPuskesmas");
        add(COMMUNITY, days(78), Map.of("persetujuan", List.of("MENOLAK"))).leave("Task_TinjauPenghentianProgram");
    }

    /** No victim of trafficking: the case goes on as one of this type. */
    private static Map<String, List<?>> anotherType(String type) {
        return Map.of(
                "unsurTppo", List.of("TIDAK_TERPENUHI"), "jenisDisarankan", List.of(type), "jenisBaru", List.of(type));
    }

    private Draft add(String type, Duration since) {
        return add(type, since, Map.of());
    }

    private Draft add(String type, Duration since, Map<String, List<?>> answers) {
        int number = cases.size() + 1;
        boolean malang = number % 2 == 0;
        var draft = new DemoCase(
                number,
                type,
                malang ? "3573" : "7371",
                malang ? "pendamping1" : "pendamping2",
                Set.of(),
                since,
                OF_EVERYBODY,
                Ladder.NOT_SEEN,
                number);
        draft = draft.with(Map.of("jenis", List.of(type)));
        if (draft.isCommunity()) {
            draft = draft.with(OF_COMMUNITIES);
        }
        cases.add(draft.with(answers));
        return new Draft();
    }

    /** Changes the case that was added last. */
    private final class Draft {

        Draft leave(String... steps) {
            var last = last();
            return set(last.at(Set.of(steps), last.since()));
        }

        Draft ladder(Ladder answered) {
            return set(last().ladder(answered));
        }

        Draft reportedAgain(int other) {
            return set(last().samePersonAs(other));
        }

        private DemoCase last() {
            return cases.get(cases.size() - 1);
        }

        private Draft set(DemoCase changed) {
            cases.set(cases.size() - 1, changed);
            return this;
        }
    }

    private static Duration minutes(int n) {
        return Duration.ofMinutes(n);
    }

    private static Duration hours(int n) {
        return Duration.ofHours(n);
    }

    private static Duration days(int n) {
        return Duration.ofDays(n);
    }
}
