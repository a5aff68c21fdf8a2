package io.fociwatch.signin;

/**
 * The application that asked for the token.
 *
 * @param id the application (client) id, lower case; empty where the log has none
 * @param name the display name as logged; empty where the log has none
 */
public record Client(String id, String name) {}
