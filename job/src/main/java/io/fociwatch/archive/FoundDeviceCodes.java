package io.fociwatch.archive;

import io.fociwatch.pivot.ArmedUsers;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * The device codes of one file, or some of them: what travels between processes has a limit.
 *
 * @param file its number in the manifest
 * @param armed whom they arm
 * @param last whether no more of the file follow
 */
record FoundDeviceCodes(int file, ArmedUsers armed, boolean last)
        implements SourceEvent, ArchiveRead {}
