package io.fociwatch.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A key of this test's own for a broker at 127.0.0.1, made by the JDK's keytool.
 *
 * @param keyStore for the broker, PKCS12
 * @param certificate for clients, PEM
 */
record Certificate(Path keyStore, Path certificate) {
    private static final String PASSWORD = "changeit";

    static Certificate in(Path folder) throws Exception {
        Path keyStore = Files.createDirectories(folder).resolve("broker.p12");
        Path certificate = folder.resolve("broker.pem");
        List<String> store =
                List.of("-keystore", keyStore.toString(), "-storepass", PASSWORD, "-alias", "b");
        keytool(
                store,
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-storetype",
                        "PKCS12",
                        "-dname",
                        "CN=broker",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "2"));
        keytool(store, List.of("-exportcert", "-rfc", "-file", certificate.toString()));
        return new Certificate(keyStore, certificate);
    }

    /** What makes the broker's listener for clients speak TLS with it. */
    Map<String, String> ofBroker() {
        return Map.of(
                "listener.security.protocol.map",
                "TEST:PLAINTEXT,CLIENT:SASL_SSL,CONTROLLER:PLAINTEXT",
                "listener.name.client.ssl.keystore.type",
                "PKCS12",
                "listener.name.client.ssl.keystore.location",
                keyStore.toString(),
                "listener.name.client.ssl.keystore.password",
                PASSWORD);
    }

    private static void keytool(List<String> store, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.add(arguments.get(0));
        command.addAll(store);
        command.addAll(arguments.subList(1, arguments.size()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }
}
