package io.fociwatch.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.SplittableRandom;

/**
 * Ports for processes that come back on them. Below those that the system gives to clients: one
 * that looks for a dead server could be given the server's own port, and would keep it from coming
 * back.
 */
final class Ports {
    private static final int FIRST = 12_000;
    private static final int END = 32_000;
    private static final SplittableRandom RANDOM = new SplittableRandom();

    private Ports() {}

    /** A port of this machine that nobody listens on. */
    static int free() {
        while (true) {
            int port = RANDOM.nextInt(FIRST, END);
            try (ServerSocket socket =
                    new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody listens; another will do.
                continue;
            }
        }
    }
}
