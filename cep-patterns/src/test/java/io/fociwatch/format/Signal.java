package io.fociwatch.format;

/** Something to be written. */
public record Signal(String text) {}
