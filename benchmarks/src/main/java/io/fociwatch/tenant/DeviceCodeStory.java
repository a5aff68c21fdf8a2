package io.fociwatch.tenant;

import static io.fociwatch.tenant.App.BROKER;
import static io.fociwatch.tenant.App.CLI;
import static io.fociwatch.tenant.App.POWERSHELL;
import static io.fociwatch.tenant.Service.AZURE;
import static io.fociwatch.tenant.Service.EXCHANGE;
import static io.fociwatch.tenant.Service.GRAPH;
import static io.fociwatch.tenant.Service.KEY_VAULT;
import static io.fociwatch.tenant.Service.SHAREPOINT;
import static io.fociwatch.tenant.Service.STORAGE;

import java.util.List;

/** What follows a device code: bursts, and what only looks like one. */
enum DeviceCodeStory {
    QUICK_BURST(1, at(90, CLI, GRAPH), at(150, CLI, AZURE), at(247, CLI, KEY_VAULT)),

    /** Its last sign-in is in the last millisecond of the ten minutes. */
    LONG_BURST(
            1,
            at(60, BROKER, GRAPH),
            at(200, BROKER, EXCHANGE),
            at(300, BROKER, GRAPH),
            at(659.999, BROKER, SHAREPOINT)),

    /** The third resource comes when the ten minutes are over. */
    TOO_SLOW(0, at(60, CLI, GRAPH), at(200, CLI, EXCHANGE), at(660, CLI, SHAREPOINT)),

    TWO_RESOURCES(
            0,
            at(30, POWERSHELL, GRAPH),
            at(80, POWERSHELL, AZURE),
            at(120, POWERSHELL, GRAPH),
            at(300, POWERSHELL, AZURE)),

    /** In the last millisecond in which the device code matters. */
    LATE_BURST(1, at(1200, CLI, GRAPH), at(1230, CLI, AZURE), at(1290, CLI, STORAGE)),

    TOO_LATE(0, at(1200.001, CLI, GRAPH), at(1230, CLI, AZURE), at(1290, CLI, STORAGE)),

    TWO_BURSTS(
            2,
            at(30, CLI, GRAPH),
            at(60, CLI, AZURE),
            at(90, CLI, KEY_VAULT),
            at(630, CLI, GRAPH),
            at(700, CLI, EXCHANGE),
            at(710, CLI, SHAREPOINT)),

    /** Clients do not add up. */
    THREE_CLIENTS(
            0,
            at(30, CLI, GRAPH),
            at(60, CLI, AZURE),
            at(90, POWERSHELL, GRAPH),
            at(120, POWERSHELL, EXCHANGE),
            at(150, BROKER, GRAPH),
            at(180, BROKER, SHAREPOINT)),

    TWO_CLIENTS_WITH_BURSTS(
            2,
            at(30, CLI, GRAPH),
            at(31, POWERSHELL, GRAPH),
            at(60, CLI, AZURE),
            at(62, POWERSHELL, AZURE),
            at(90, CLI, KEY_VAULT),
            at(93, POWERSHELL, STORAGE)),

    /** The burst comes first, and then the code. */
    CODE_AFTERWARDS(0, at(-300, CLI, GRAPH), at(-200, CLI, AZURE), at(-100, CLI, KEY_VAULT)),

    THIRD_FAILS(0, at(90, CLI, GRAPH), at(150, CLI, AZURE), failing(200, CLI, KEY_VAULT));

    private final int bursts;
    private final List<Step> steps;

    DeviceCodeStory(int bursts, Step... steps) {
        this.bursts = bursts;
        this.steps = List.of(steps);
    }

    /**
     * A redemption.
     *
     * @param millis after the device code
     */
    record Step(long millis, App app, Service service, boolean succeeded) {}

    /** How many bursts there are in it. */
    int bursts() {
        return bursts;
    }

    List<Step> steps() {
        return steps;
    }

    private static Step at(double seconds, App app, Service service) {
        return new Step(Math.round(1000 * seconds), app, service, true);
    }

    private static Step failing(double seconds, App app, Service service) {
        return new Step(Math.round(1000 * seconds), app, service, false);
    }
}
