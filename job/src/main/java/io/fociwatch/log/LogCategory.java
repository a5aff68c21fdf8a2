package io.fociwatch.log;

import io.fociwatch.signin.SignInLog;
import java.util.Optional;

/** Which log a record is of, by category (shapes A and B) or by table (shape C). */
final class LogCategory {
    private LogCategory() {}

    /** The sign-in log of that category or table; empty if it is another log. */
    static Optional<SignInLog> signInLog(String categoryOrTable) {
        return switch (categoryOrTable) {
            case "SignInLogs", "SigninLogs" -> Optional.of(SignInLog.INTERACTIVE);
            case "NonInteractiveUserSignInLogs", "AADNonInteractiveUserSignInLogs" ->
                    Optional.of(SignInLog.NON_INTERACTIVE);
            default -> Optional.empty();
        };
    }

    /** Whether that category or table is Microsoft Graph activity. */
    static boolean isGraphActivity(String categoryOrTable) {
        return categoryOrTable.equals("MicrosoftGraphActivityLogs");
    }
}
