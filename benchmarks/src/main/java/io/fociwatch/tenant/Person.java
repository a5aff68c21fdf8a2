package io.fociwatch.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Somebody of the tenant, known by a number. */
final class Person {
    private static final List<String> FIRST =
            List.of("Anna", "Bram", "Chidi", "Daan", "Elif", "Femke", "Jürgen", "Hana", "Imre");
    private static final List<String> LAST =
            List.of("Bakker", "Okafor", "de Vries", "Yılmaz", "Jansen", "Novák", "Smit", "Visser");

    private Person() {}

    static void writeId(int user, RecordBytes out) {
        out.guid(new SplittableRandom(Long.MAX_VALUE - user));
    }

    static void writeName(int user, RecordBytes out) {
        out.text(Names.DISPLAYED.get(nameOf(user)));
    }

    /**
     * The principal name, of which logs keep the case that the client sent.
     *
     * @param capitals whether with capital letters
     */
    static void writePrincipal(int user, boolean capitals, RecordBytes out) {
        out.text((capitals ? Names.CAPITALS : Names.PRINCIPALS).get(nameOf(user)));
        out.number(user, 6);
        out.text(Names.DOMAIN);
    }

    private static int nameOf(int user) {
        return user % (FIRST.size() * LAST.size());
    }

    /** The names as bytes. */
    private static final class Names {
        static final List<byte[]> DISPLAYED = all(" ");
        static final List<byte[]> CAPITALS =
                all(".").stream().map(name -> ascii(new String(name, UTF_8))).toList();
        static final List<byte[]> PRINCIPALS =
                CAPITALS.stream()
                        .map(name -> new String(name, UTF_8).toLowerCase(Locale.ROOT))
                        .map(name -> name.getBytes(UTF_8))
                        .toList();
        static final byte[] DOMAIN = "@contoso.example".getBytes(UTF_8);

        private static List<byte[]> all(String between) {
            return FIRST.stream()
                    .flatMap(first -> LAST.stream().map(last -> first + between + last))
                    .map(name -> name.getBytes(UTF_8))
                    .toList();
        }

        private static byte[] ascii(String name) {
            return name.replaceAll("[^A-Za-z.]", "").getBytes(UTF_8);
        }
    }
}
