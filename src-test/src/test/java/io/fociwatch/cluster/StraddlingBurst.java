package io.fociwatch.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.fociwatch.fixture.LogRecord;
import java.time.Instant;
import java.util.List;

/**
 * A burst that begins before one moment, goes on behind it, and is whole only behind another.
 *
 * @param first of the moments
 * @param second four minutes later
 */
record StraddlingBurst(Instant first, Instant second) {

    /** A device code and a resource before both, a resource between them, and the third behind. */
    List<LogRecord> records() {
        LogRecord redemption = LogRecord.tokenRedemption();
        return List.of(
                LogRecord.deviceCode().id("straddling-0").at(first.minusSeconds(360)),
                redemption.id("straddling-1").at(first.minusSeconds(180)).to("Microsoft Graph"),
                redemption.id("straddling-2").at(first.plusSeconds(60)).to("Azure Key Vault"),
                redemption.id("straddling-3").at(second.plusSeconds(60)).to("Azure Storage"));
    }

    /** Whether it is the burst of this alert, with all of its sign-ins. */
    static boolean isOf(JsonNode alert) {
        return alert.path("SignIns").findValuesAsText("Id").stream()
                        .filter(id -> id.startsWith("straddling"))
                        .count()
                == 3;
    }
}
