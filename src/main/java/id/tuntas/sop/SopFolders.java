package id.tuntas.sop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The SOP folders, read anew at each call: from the external folder {@code tuntas.sop.location} if one is set, else from
 * the class path. Resource names do not depend on where the files lie, so that moving them redeploys nothing.
 */
@Component
class SopFolders {

    private static final Pattern NAME =
            Pattern.compile("(?:processes/([^/]+)/[^/]+\\.(?:bpmn|dmn)|forms/([^/]+)/[^/]+\\.form)$");
    private static final List<String> PATTERNS = List.of("processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form");

    private final String location;

    SopFolders(SopProperties properties) {
        this.location = properties.location();
    }

    /** All folders, {@code bersama} first, the others by name. */
    List<SopFolder> all() {
        Map<String, List<SopFile>> files = new TreeMap<>();
        for (SopFile file : location.isBlank() ? packed() : external(Path.of(location))) {
            files.computeIfAbsent(slug(file.name()), slug -> new ArrayList<>()).add(file);
        }
        return files.entrySet().stream()
                .map(folder -> folder(folder.getKey(), folder.getValue()))
                .sorted(Comparator.comparing((SopFolder folder) -> !folder.isShared()))
                .toList();
    }

    /** The folder of this slug, if there is one. */
    Optional<SopFolder> find(String slug) {
        return all().stream().filter(folder -> folder.slug().equals(slug)).findFirst();
    }

    /** A folder of these files, in the order in which they are checked and deployed. */
    static SopFolder folder(String slug, List<SopFile> files) {
        return new SopFolder(
                slug, files.stream().sorted(Comparator.comparing(SopFile::name)).toList());
    }

    private static String slug(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a SOP resource: " + name);
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    private static List<SopFile> packed() {
        var resolver = new PathMatchingResourcePatternResolver(SopFolders.class.getClassLoader());
        List<SopFile> files = new ArrayList<>();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                    Matcher name = NAME.matcher(resource.getURL().getPath());
                    if (name.find()) {
                        files.add(new SopFile(name.group(), resource.getContentAsByteArray()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packed SOPs", e);
        }
        return files;
    }

    private static List<SopFile> external(Path root) {
        if (!Files.isDirectory(root)) {
            throw new IllegalStateException("tuntas.sop.location is not a folder: " + root.toAbsolutePath());
        }
        List<SopFile> files = new ArrayList<>();
        for (String part : List.of("processes", "forms")) {
            files.addAll(external(root, root.resolve(part)));
        }
        return files;
    }

    /** Only these two: what else lies beside them may be somebody's and may come and go. */
    private static List<SopFile> external(Path root, Path part) {
        if (!Files.isDirectory(part)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(part, 2)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> Map.entry(root.relativize(path).toString().replace('\\', '/'), path))
                    .filter(entry -> NAME.matcher(entry.getKey()).matches())
                    .map(entry -> new SopFile(entry.getKey(), content(entry.getValue())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the SOPs in " + root, e);
        }
    }

    /** Reads no more than one byte over the limit: a bigger file is refused by its rule, not by lack of memory. */
    private static byte[] content(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(XmlGuard.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
