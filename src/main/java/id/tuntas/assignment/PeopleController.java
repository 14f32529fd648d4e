package id.tuntas.assignment;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tuntas.region.Region;
import id.tuntas.region.Regions;
import java.io.IOException;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The directory over HTTP. Whatever guards the paths, callers see and enter only people whom they lead. */
@RestController
@RequestMapping("/api/orang")
class PeopleController {

    private final People people;
    private final PeopleImport peopleImport;
    private final Accounts accounts;
    private final Workloads workloads;
    private final Regions regions;

    PeopleController(
            People people, PeopleImport peopleImport, Accounts accounts, Workloads workloads, Regions regions) {
        this.people = people;
        this.peopleImport = peopleImport;
        this.accounts = accounts;
        this.workloads = workloads;
        this.regions = regions;
    }

    /** A person as listed; the keys are those of the Indonesian screens. */
    record Listed(
            @JsonProperty("id") String userId,
            @JsonProperty("nama") String name,
            @JsonProperty("peran") String role,
            @JsonProperty("wilayah") String region,
            @JsonProperty("namaWilayah") String regionName,
            @JsonProperty("kapasitas") int capacity,
            @JsonProperty("jenis") Collection<String> competences,
            @JsonProperty("aktif") boolean active,
            @JsonProperty("hadir") boolean present,
            @JsonProperty("kasusBerjalan") int openCases) {}

    /** Imports a CSV file of people; the first passwords in the answer are shown this once. */
    @PostMapping(path = "/impor", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> importPeople(@RequestParam("berkas") MultipartFile file, Principal principal)
            throws IOException {
        var caller = leader(principal);
        try {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(peopleImport.run(file.getBytes(), caller));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    /** The people of a kabupaten/kota (4 digits) or of a province with its kabupaten/kota (2 digits). */
    @GetMapping
    ResponseEntity<List<Listed>> list(@RequestParam("wilayah") String region, Principal principal) {
        var caller = leader(principal);
        var home = regions.find(region)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Kode wilayah tidak ada."));
        if (!caller.isAdmin() && !reaches(caller, home)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Wilayah di luar kewenangan Anda.");
        }
        var visible = people.everyoneIn(region).stream()
                .filter(person -> leads(caller, person))
                .toList();
        var loads = workloads.of(visible);
        var body = visible.stream()
                .map(person -> listed(person, loads.get(person.userId())))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private boolean reaches(Caller caller, Region home) {
        return home.isProvince()
                ? regions.districtsOf(home.code()).stream().map(Region::code).anyMatch(caller.territory()::contains)
                : caller.territory().contains(home.code());
    }

    private boolean leads(Caller caller, Person person) {
        return caller.leads(person.role(), regions.find(person.region()).orElse(null), accounts.territory(person));
    }

    private Listed listed(Person person, Workload load) {
        return new Listed(
                person.userId(),
                person.name(),
                person.role().group(),
                person.region(),
                regions.name(person.region()),
                person.capacity(),
                new TreeSet<>(person.competences()),
                person.active(),
                load.present(),
                load.open());
    }

    private Caller leader(Principal principal) {
        if (principal == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        Set<Role> roles = accounts.groupsOf(principal.getName()).stream()
                .map(Role::ofGroup)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var caller = new Caller(roles, accounts.tenantsOf(principal.getName()));
        if (!caller.isLeader()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hanya untuk koordinator ke atas.");
        }
        return caller;
    }
}
