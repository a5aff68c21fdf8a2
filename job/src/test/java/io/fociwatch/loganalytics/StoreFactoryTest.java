package io.fociwatch.loganalytics;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.fociwatch.settings.LookupSettings;
import java.nio.file.Path;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job takes of the store to where it runs. */
final class StoreFactoryTest {
    @TempDir Path folder;

    @Test
    void theJobCarriesNoSecret() throws Exception {
        // Given
        LookupSettings settings;
        try (FakeAzure azure = new FakeAzure()) {
            settings = AskedStore.settings(azure, folder, AskedStore.LONG);
        }

        // When
        byte[] job = InstantiationUtil.serializeObject(LogAnalyticsStore.factory(settings));

        // Then
        assertThat(new String(job, ISO_8859_1))
                .contains(FakeAzure.CLIENT)
                .doesNotContain(FakeAzure.SECRET);
        assertThat(settings.toString()).doesNotContain(FakeAzure.SECRET);
    }
}
