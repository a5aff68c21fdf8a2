package io.fociwatch.archive;

/** What a reader comes to, step by step. */
sealed interface ArchiveRead permits ArchiveBatch, FoundDeviceCodes {}
