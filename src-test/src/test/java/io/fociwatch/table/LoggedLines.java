package io.fociwatch.table;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;

/** What one class logs, as long as this is open. */
final class LoggedLines extends AbstractAppender implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private LoggedLines(Logger logger) {
        super("logged-lines", null, null, true, Property.EMPTY_ARRAY);
        this.logger = logger;
    }

    static LoggedLines of(Class<?> type) {
        LoggedLines lines = new LoggedLines((Logger) LogManager.getLogger(type));
        lines.start();
        // Flink's test jars bring a configuration that logs nothing.
        Configurator.setLevel(lines.logger, Level.INFO);
        lines.logger.addAppender(lines);
        return lines;
    }

    /** Level and message of each. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void append(LogEvent event) {
        lines.add(event.getLevel() + " " + event.getMessage().getFormattedMessage());
    }

    @Override
    public void close() {
        logger.removeAppender(this);
        Configurator.setLevel(logger, (Level) null);
        stop();
    }
}
