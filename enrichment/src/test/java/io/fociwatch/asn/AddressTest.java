package io.fociwatch.asn;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "192.0.2.1:443, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "2001:db8::1, 2001:db8::1",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1",
        "[2001:db8::1]:50123, 2001:db8::1",
        "fe80::1%eth0, fe80::1",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::ffff:c000:201, 192.0.2.1",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0"
    })
    void readsEveryFormThatLogsWrite(String text, String canonical) {
        assertThat(Address.parse(text)).contains(address(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4:",
                "1.2.3.4:x",
                "1.2.3.4:123456",
                "1.2.3.4 ",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                ":::",
                ":1:2",
                "1:",
                "1::2:",
                "12345::",
                "[::1",
                "[::1]x",
                "::ffff:1.2.3",
                "1.2.3.4::",
                "g::",
                "contoso.com",
                "１.2.3.4"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }

    @Test
    void agreesWithTheLibraryOnRandomAddressesInEachOfItsSpellings() {
        long seed = 45;
        System.out.println("addresses of seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = random.nextInt(3) == 0 ? 0 : (byte) random.nextInt();
            }
            IPAddress address = new inet.ipaddr.IPAddressNetwork.IPAddressGenerator().from(bytes);
            Optional<Address> expected = Optional.of(address(address.toCanonicalString()));
            assertThat(Address.parse(address.toCanonicalString())).isEqualTo(expected);
            assertThat(Address.parse(address.toFullString().replaceAll("(?<=^|\\.)0+(?=\\d)", "")))
                    .isEqualTo(expected);
            assertThat(Address.parse(address.toCompressedString())).isEqualTo(expected);
        }
    }

    /** By the library's bytes, not by our parser. */
    private static Address address(String text) {
        byte[] bytes = new IPAddressString(text).getAddress().getBytes();
        java.math.BigInteger number = new java.math.BigInteger(1, bytes);
        return bytes.length == 4
                ? Address.ipv4(number.longValue())
                : Address.ipv6(number.shiftRight(64).longValue(), number.longValue());
    }
}
