package io.fociwatch.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar that users run: what is in it, under which licences, and that it can be built again. */
final class ShippedJarIT {
    private static final Path PAGE = Path.of("../docs/third-party.md");

    /** Under these all may be given on in one jar, with their texts and notices. */
    private static final Set<String> PERMITTED =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause");

    /** Parts under another licence than Apache's, and where their text is. */
    private static final Map<String, String> TEXTS =
            Map.of(
                    "fastcsv", "LICENSE.fastcsv.txt",
                    "kryo", "LICENSE.kryo.txt",
                    "minlog", "LICENSE.kryo.txt",
                    "reflectasm", "LICENSE.kryo.txt",
                    "slf4j-api", "LICENSE.slf4j.txt",
                    "zstd-jni", "LICENSE.zstd-jni.txt");

    /** project.build.outputTimestamp. */
    private static final LocalDateTime OUTPUT = LocalDateTime.parse("2026-11-01T00:00:00");

    private static final Pattern DIGESTS = Pattern.compile("META-INF/[^/]*\\.(SF|DSA|RSA)");

    private final ShippedJar jar = ShippedJar.built();

    @Test
    void everyClassIsOfAPartThatTheBillOfMaterialsNames() throws Exception {
        // Given
        Set<String> ofNoPart = new TreeSet<>(jar.classes());

        // When
        for (Component part : jar.components()) {
            ofNoPart.removeAll(new HashSet<>(ShippedJar.classesOf(onTheClassPath(part))));
        }
        ofNoPart.removeIf(name -> name.startsWith("io/fociwatch/"));

        // Then
        assertThat(ofNoPart).isEmpty();
    }

    @Test
    void everyPartIsTheVeryFileThatTheBillOfMaterialsNames() throws Exception {
        for (Component part : jar.components()) {
            if (!part.isOurs()) {
                byte[] file = Files.readAllBytes(onTheClassPath(part));
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
                assertThat(HexFormat.of().formatHex(digest))
                        .as("%s", part)
                        .isEqualTo(part.sha256());
            }
        }
    }

    @Test
    void everyPartHasALicenceUnderWhichItMayBeGivenOn() throws Exception {
        assertThat(jar.components()).hasSizeGreaterThan(30);
        assertThat(jar.components())
                .allMatch(part -> part.licences().stream().anyMatch(PERMITTED::contains));
    }

    /** What the page should be lies in target/third-party.md when this fails: copy it. */
    @Test
    void thePageNamesEveryPartWithItsLicence() throws Exception {
        // Given
        String written = ThirdPartyPage.of(jar.components());
        Files.writeString(Path.of("target/third-party.md"), written);

        // When
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";

        // Then
        assertThat(page).isEqualTo(written);
    }

    @Test
    void theApacheLicenceAndTheNoticesAreCarried() throws Exception {
        assertThat(jar.text("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("../LICENSE")));
        assertThat(jar.text("META-INF/NOTICE")).contains("Apache Flink", "Apache Commons", "Log4j");
    }

    /** Such licences want their own text, with the name of its author, beside each copy. */
    @Test
    void ofPartsUnderOtherLicencesTheTextIsCarried() throws Exception {
        // Given
        List<Component> others =
                jar.components().stream()
                        .filter(part -> !part.licences().contains("Apache-2.0"))
                        .toList();

        // When
        Map<String, String> textOf =
                others.stream()
                        .collect(
                                Collectors.toMap(
                                        Component::name,
                                        part -> TEXTS.getOrDefault(part.name(), part + "?")));

        // Then
        assertThat(textOf).hasSameSizeAs(TEXTS);
        for (String text : textOf.values()) {
            assertThat(jar.text("META-INF/licenses/" + text)).contains("Copyright (c)");
        }
    }

    @Test
    void noEntryTellsWhenTheJarWasBuiltAndNoneIsThereTwice() throws Exception {
        // When
        List<? extends ZipEntry> entries = jar.entries();

        // Then
        assertThat(entries).extracting(ZipEntry::getName).doesNotHaveDuplicates();
        assertThat(entries)
                .allMatch(entry -> !entry.getTimeLocal().isAfter(OUTPUT))
                .noneMatch(entry -> DIGESTS.matcher(entry.getName()).matches());
    }

    @Test
    void theManifestSaysWhereTheBillOfMaterialsIs() throws Exception {
        Manifest manifest =
                new Manifest(
                        new ByteArrayInputStream(jar.text("META-INF/MANIFEST.MF").getBytes(UTF_8)));
        assertThat(manifest.getMainAttributes().getValue("Sbom-Location"))
                .isEqualTo(ShippedJar.BILL_OF_MATERIALS);
    }

    private static Path onTheClassPath(Component part) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(File.separator + part.file()))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " is not on this test's class path"));
    }
}
