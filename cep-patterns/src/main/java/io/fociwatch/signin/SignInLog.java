package io.fociwatch.signin;

/** The log of Microsoft Entra that a sign-in was written to. */
public enum SignInLog {
    /** {@code SignInLogs}: a person took part, as when typing in a device code. */
    INTERACTIVE,

    /** {@code NonInteractiveUserSignInLogs}: a client redeemed a token on the user's behalf. */
    NON_INTERACTIVE
}
