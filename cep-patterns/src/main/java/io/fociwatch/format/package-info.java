/**
 * How events travel between subtasks and lie in state. Flink's own serializers write text character
 * by character, and text is nearly all of an event: they cost more than half of the hunt's CPU. In
 * a savepoint they cost more: for each key group and state a new one is made by reflection, and of
 * one in a list in a list, four.
 */
package io.fociwatch.format;
