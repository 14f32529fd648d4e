package id.tuntas.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTests {

    private final Regions regions = new Regions();

    @Test
    void indonesiaHas38ProvincesAnd514KabupatenAndKota() {
        assertThat(regions.provinces()).hasSize(38);
        assertThat(regions.districts()).hasSize(514);
        assertThat(regions.districts().stream().filter(d -> d.kind() == Region.Kind.KABUPATEN))
                .hasSize(416);
        assertThat(regions.districts().stream().filter(d -> d.kind() == Region.Kind.KOTA))
                .hasSize(98);
    }

    @ParameterizedTest
    @CsvSource({
        "91, Papua",
        "92, Papua Barat",
        "93, Papua Selatan",
        "94, Papua Tengah",
        "95, Papua Pegunungan",
        "96, Papua Barat Daya",
        "31, DKI Jakarta",
        "34, DI Yogyakarta",
        "3507, Kabupaten Malang",
        "3573, Kota Malang",
        "3171, Kota Administrasi Jakarta Pusat",
        "7310, Kabupaten Pangkajene dan Kepulauan",
        "9301, Kabupaten Merauke",
        "9401, Kabupaten Nabire",
        "9501, Kabupaten Jayawijaya",
        "9671, Kota Sorong"
    })
    void codesAreThoseOfKemendagri(String code, String name) {
        assertThat(regions.name(code)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "11, Asia/Jakarta, WIB",
        "3573, Asia/Jakarta, WIB",
        "6171, Asia/Pontianak, WIB",
        "62, Asia/Pontianak, WIB",
        "63, Asia/Makassar, WITA",
        "51, Asia/Makassar, WITA",
        "7371, Asia/Makassar, WITA",
        "8171, Asia/Jayapura, WIT",
        "9671, Asia/Jayapura, WIT"
    })
    void timesAreShownInTheZoneOfTheRegion(String code, String zone, String label) {
        assertThat(regions.zone(code)).hasToString(zone);
        assertThat(regions.zoneLabel(code)).isEqualTo(label);
    }

    @Test
    void everyDistrictLiesInAProvinceAndSharesItsZone() {
        assertThat(regions.districts()).allSatisfy(district -> {
            var province = regions.find(district.provinceCode()).orElseThrow();
            assertThat(province.isProvince()).isTrue();
            assertThat(district.zone()).isEqualTo(province.zone());
            assertThat(regions.zoneLabel(district.code())).isIn("WIB", "WITA", "WIT");
        });
        assertThat(regions.provinces())
                .allSatisfy(p -> assertThat(regions.districtsOf(p.code())).isNotEmpty());
    }

    @Test
    void codesAndNamesAreWellFormedAndDistrictNamesUnique() {
        var names = new HashSet<String>();
        assertThat(Stream.concat(regions.provinces().stream(), regions.districts().stream()))
                .allSatisfy(region -> {
                    assertThat(region.code()).matches(region.isProvince() ? "\\d{2}" : "\\d{4}");
                    assertThat(region.name()).matches("[A-Z][a-zA-Z]+( [A-Z][a-zA-Z]+| dan)*");
                    assertThat(names.add(region.name()))
                            .as(region.name() + " twice")
                            .isTrue();
                });
    }

    @Test
    void neighboursAreOfTheSameProvinceNearestCodesFirst() {
        assertThat(regions.neighbours("3573"))
                .hasSize(37)
                .noneMatch(region -> region.code().equals("3573"))
                .allMatch(region -> region.provinceCode().equals("35"))
                .extracting(Region::code)
                .startsWith("3572", "3574", "3571", "3575");
    }

    @Test
    void unknownCodesAreRefused() {
        assertThat(regions.find("9999")).isEmpty();
        assertThat(regions.find(null)).isEmpty();
        assertThat(regions.districtsOf("99")).isEmpty();
        assertThatThrownBy(() -> regions.zone("9999")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> regions.neighbours("35")).isInstanceOf(IllegalArgumentException.class);
    }
}
