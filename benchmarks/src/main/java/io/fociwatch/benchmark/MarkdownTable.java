package io.fociwatch.benchmark;

import java.io.PrintStream;

/** Prints the rows of a table as they come. */
final class MarkdownTable {
    private final PrintStream out;

    MarkdownTable(PrintStream out, String... header) {
        this.out = out;
        row((Object[]) header);
        out.println("|" + "---|".repeat(header.length));
    }

    void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        out.println(line);
    }

    void end() {
        out.println();
    }
}
