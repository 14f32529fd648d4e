package id.tuntas.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormCheckTests {

    private final FormCheck check = new FormCheck();

    private static FormSchema form(String components) {
        return FormSchema.parse(("{\"id\":\"uji\",\"components\":["
                        + components.replace('\'', '"').replace("`", "\\\"") + "]}")
                .getBytes(StandardCharsets.UTF_8));
    }

    private List<String> errors(FormSchema form, Map<String, Object> submitted) {
        return check.check(form, submitted, Map.of()).errors();
    }

    @Test
    void errorsComeInTheOrderOfThePageWithLabelAndHelpAndNeverWithTheValue() {
        FormSchema form = form("""
                {'type':'textfield','key':'nik','label':'NIK','description':'16 angka tanpa spasi.',
                 'validate':{'required':true,'pattern':'^[0-9]{16}$'}},
                {'type':'number','key':'usia','label':'Usia (tahun)','decimalDigits':0,'validate':{'min':0,'max':120}},
                {'type':'datetime','subtype':'date','key':'tanggalLahir','dateLabel':'Tanggal lahir'}""");

        assertThat(errors(form, Map.of("nik", "rahasia", "usia", 12.5, "tanggalLahir", "2999-01-01")))
                .containsExactly(
                        "NIK: bentuknya tidak sesuai (16 angka tanpa spasi)",
                        "Usia (tahun): harus bilangan bulat",
                        "Tanggal lahir: tahunnya tidak masuk akal");
    }

    @Test
    void aBirthInTheFutureIsRefused() {
        FormSchema form =
                form("{'type':'datetime','subtype':'date','key':'tanggalLahirAnak','dateLabel':'Tanggal lahir'}");

        assertThat(errors(form, Map.of("tanggalLahirAnak", "2150-01-01")))
                .containsExactly("Tanggal lahir: tidak boleh sesudah hari ini");
    }

    @Test
    void aHiddenGroupHidesItsFieldsAndWhatDependsOnThem() {
        FormSchema form = form("""
                {'type':'radio','key':'rujuk','label':'Rujuk','values':[{'value':'YA'},{'value':'TIDAK'}]},
                {'type':'group','id':'g','conditional':{'hide':'=rujuk != `YA`'},'components':[
                  {'type':'radio','key':'jauh','label':'Jauh','validate':{'required':true},'values':[{'value':'YA'},{'value':'TIDAK'}]}]},
                {'type':'textfield','key':'kendaraan','label':'Kendaraan','validate':{'required':true},
                 'conditional':{'hide':'=jauh != `YA`'}}""");

        assertThat(errors(form, Map.of("rujuk", "TIDAK", "jauh", "YA", "kendaraan", "mobil")))
                .isEmpty();
        assertThat(check.check(form, Map.of("rujuk", "TIDAK", "jauh", "YA"), Map.of())
                        .accepted())
                .containsOnlyKeys("rujuk");
        assertThat(errors(form, Map.of("rujuk", "YA", "jauh", "YA"))).containsExactly("Kendaraan: wajib diisi");
    }

    @Test
    void aReadOnlyFieldCannotBeUsedToHideARequiredOne() {
        FormSchema form = form("""
                {'type':'textfield','key':'urgensi','label':'Urgensi','readonly':true},
                {'type':'textarea','key':'alasan','label':'Alasan','validate':{'required':true},
                 'conditional':{'hide':'=urgensi = null'}}""");

        FormCheck.Result result = check.check(
                form,
                new java.util.HashMap<>(java.util.Collections.singletonMap("urgensi", null)),
                Map.of("urgensi", "DARURAT"));

        assertThat(result.errors()).containsExactly("Alasan: wajib diisi");
    }

    @Test
    void theSameKeyMayStandTwiceUnderDifferentConditions() {
        FormSchema form = form("""
                {'type':'radio','key':'klien','label':'Klien','values':[{'value':'ANAK'},{'value':'DEWASA'}]},
                {'type':'number','key':'usia','label':'Usia anak','validate':{'required':true,'max':17},'conditional':{'hide':'=klien != `ANAK`'}},
                {'type':'number','key':'usia','label':'Usia','validate':{'required':true,'min':18},'conditional':{'hide':'=klien = `ANAK`'}}""");

        assertThat(errors(form, Map.of("klien", "ANAK", "usia", 30))).containsExactly("Usia anak: paling besar 17");
        assertThat(errors(form, Map.of("klien", "DEWASA", "usia", 30))).isEmpty();
        assertThat(errors(form, Map.of("klien", "DEWASA", "usia", 3))).containsExactly("Usia: paling kecil 18");
    }

    @Test
    void whatTheCaseAlreadyHoldsNeedNotBeSentAgainButMayNotBeEmptied() {
        FormSchema form = form("{'type':'textfield','key':'tempat','label':'Tempat','validate':{'required':true}}");

        assertThat(check.check(form, Map.of(), Map.of("tempat", "Malang")).errors())
                .isEmpty();
        assertThat(check.check(form, Map.of("tempat", ""), Map.of("tempat", "Malang"))
                        .errors())
                .containsExactly("Tempat: wajib diisi");
    }

    @Test
    void anEndlessPatternIsGivenUp() {
        FormSchema form = form("{'type':'textfield','key':'kode','label':'Kode','validate':{'pattern':'^(a+)+$'}}");

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(errors(form, Map.of("kode", "a".repeat(5000) + "!")))
                        .containsExactly("Kode: bentuknya tidak sesuai"));
    }

    @Test
    void aConditionThatCannotBeEvaluatedHidesNothing() {
        FormSchema form = form("""
                {'type':'textfield','key':'a','label':'A','validate':{'required':true},'conditional':{'hide':'=) rusak ('}},
                {'type':'textfield','key':'b','label':'B','validate':{'required':true},'conditional':{'hide':'=tidakAda + 1'}}""");

        assertThat(errors(form, Map.of())).containsExactly("A: wajib diisi", "B: wajib diisi");
    }

    @Test
    void componentsThatTheServerCannotCheckAreNoForm() {
        assertThatThrownBy(() -> form("{'type':'filepicker','key':'foto'}")).hasMessageContaining("filepicker");
        assertThatThrownBy(() -> form("{'type':'group','path':'alamat','components':[]}"))
                .hasMessageContaining("group");
        assertThatThrownBy(() -> form("{'type':'expression','key':'jumlah'}")).hasMessageContaining("expression");
    }
}
