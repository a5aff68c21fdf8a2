package io.fociwatch.archive;

import io.fociwatch.pivot.ArmedUsers;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * The device codes of one file, or some of them: what travels between processes has a limit.
 *
 * @param file its number in the manifest
 * @param armed whom they arm
 * @param last whether no more of the file follow
 * @param whole whether the file was searched as far as it will be read; not if it could not be
 *     read, and might be later
 */
record FoundDeviceCodes(int file, ArmedUsers armed, boolean last, boolean whole)
        implements SourceEvent, ArchiveRead {}
