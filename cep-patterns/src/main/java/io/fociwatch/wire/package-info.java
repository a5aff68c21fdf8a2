/**
 * How events travel between subtasks. Flink's own serializers write text character by character,
 * and text is nearly all of an event: they cost more than half of the hunt's CPU.
 */
package io.fociwatch.wire;
