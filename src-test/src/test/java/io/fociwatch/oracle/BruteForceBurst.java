package io.fociwatch.oracle;

import java.util.List;

/**
 * One burst and the device codes before it, each in order of time, then id, then origin.
 *
 * @param deviceCodes at least one
 * @param signIns all of one user and one client
 */
record BruteForceBurst(List<KeyedSignIn> deviceCodes, List<KeyedSignIn> signIns) {

    /** The latest device code before the burst. */
    KeyedSignIn deviceCode() {
        return deviceCodes.get(deviceCodes.size() - 1);
    }

    /** The sign-in that begins the burst. */
    KeyedSignIn first() {
        return signIns.get(0);
    }

    /** The sign-in that ends the burst. */
    KeyedSignIn last() {
        return signIns.get(signIns.size() - 1);
    }
}
