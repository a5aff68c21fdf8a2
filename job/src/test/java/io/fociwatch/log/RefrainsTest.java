package io.fociwatch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RefrainsTest {
    private final Refrains refrains = new Refrains(FieldNames.of("id", Field.ID));

    @Test
    void aRefrainGoesFromOneValueThatIsReadToTheNextAndToTheEnd() {
        // When
        List<String> sung = sing("{\"a\":1,\"id\":\"x\",\"b\":{\"c\":[]},\"id\":\"y\",\"d\":true}");

        // Then
        assertThat(sung)
                .containsExactly("\"a\":1,\"id\":", ",\"b\":{\"c\":[]},\"id\":", ",\"d\":true}");
    }

    @Test
    void aValueThatVariesCutsItForGood() {
        // Given
        sing("{\"a\":1,\"b\":2,\"c\":3,\"id\":\"x\"}");

        // When
        List<String> varied = sing("{\"a\":1,\"b\":20,\"c\":3,\"id\":\"x\"}");
        List<String> again = sing("{\"a\":1,\"b\":2,\"c\":3,\"id\":\"x\"}");

        // Then
        assertThat(varied).containsExactly("\"a\":1,\"b\":", ",\"c\":3,\"id\":", "}");
        assertThat(again).isEqualTo(varied);
    }

    @Test
    void severalValuesThatVaryCutItAgain() {
        // Given
        sing("{\"a\":1,\"b\":2,\"c\":3,\"id\":\"x\"}");
        sing("{\"a\":1,\"b\":2,\"c\":4,\"id\":\"x\"}");

        // When
        List<String> sung = sing("{\"a\":7,\"b\":2,\"c\":[8],\"id\":\"x\"}");

        // Then
        assertThat(sung).containsExactly("\"a\":", ",\"b\":2,\"c\":", ",\"id\":", "}");
    }

    @Test
    void aValueThatOnlyBeginsAsItDidIsAnother() {
        // Given
        sing("{\"a\":1,\"id\":\"x\"}");

        // When
        List<String> longer = sing("{\"a\":10,\"id\":\"x\"}");
        List<String> broken = sing("{\"a\":1");

        // Then
        assertThat(longer).containsExactly("\"a\":", ",\"id\":", "}");
        assertThat(broken).containsExactly("\"a\":");
    }

    @Test
    void aMemberThatIsMissingOrMoreIsFoundToBe() {
        // Given
        String shorter = "{\"a\":1,\"id\":\"x\"}";
        String longer = "{\"a\":1,\"more\":2,\"id\":\"x\"}";

        for (int i = 0; i < 3; i++) {
            // When
            List<String> without = sing(shorter);
            List<String> with = sing(longer);

            // Then
            assertThat(String.join("1", without)).startsWith("\"a\":1,\"id\":");
            assertThat(with).startsWith("\"a\":").contains(",\"more\":2,\"id\":");
        }
    }

    @Test
    void anObjectWithoutMembersIsItsEnd() {
        // Then
        assertThat(sing("{}")).containsExactly("}");
        assertThat(sing("{ \n}")).containsExactly(" \n}");
    }

    @Test
    void blanksBelongToIt() {
        // When
        List<String> sung = sing("{ \"a\" : 1 ,\n \"id\" :\t\"x\" }");

        // Then
        assertThat(sung).containsExactly(" \"a\" : 1 ,\n \"id\" :\t", "}");
    }

    @Test
    void whatIsNotPlainIsNotInIt() {
        // When
        List<String> name = sing("{\"a\":1,\"\\u0062\":2,\"id\":\"x\"}");
        List<String> value = sing("{\"c\":1,\"d\":\"é\",\"id\":\"x\"}");
        List<String> noJson = sing("{\"e\":1;");
        List<String> nothing = sing("{\"\\u0062\":2}");

        // Then
        assertThat(name).containsExactly("\"a\":", null);
        assertThat(value).containsExactly("\"c\":1,\"d\":");
        assertThat(noJson).containsExactly("\"e\":");
        assertThat(nothing).containsExactly((String) null);
    }

    @Test
    void longTextIsNotCopied() {
        // Given
        String text = "x".repeat(10_000);

        // When
        List<String> value = sing("{\"a\":\"" + text + "\",\"id\":\"x\"}");
        List<String> name = sing("{\"" + text + "\":1}");

        // Then
        assertThat(value).containsExactly("\"a\":", ",\"id\":", "}");
        assertThat(name).containsExactly((String) null);
    }

    @Test
    void aLongNameOrManyBlanksBehindAMemberAreNotCopied() {
        // Given
        String text = "x".repeat(10_000);
        String blanks = " ".repeat(10_000);

        // When
        List<String> name = sing("{\"a\":1,\"" + text + "\":1}");
        List<String> before = sing("{\"b\":1," + blanks + "\"id\":1}");
        List<String> end = sing("{\"c\":1" + blanks + "}");

        // Then
        assertThat(name).containsExactly("\"a\":", null);
        assertThat(before).containsExactly("\"b\":", null);
        assertThat(end).allSatisfy(sung -> assertThat(sung).hasSizeLessThan(100));
    }

    @Test
    void moreNamesThanAnyLogHasAreForgottenAndLearnedAgain() {
        for (int i = 0; i < 3 * Refrains.MOST; i++) {
            // When
            List<String> sung = sing("{\"n" + i + "\":1,\"id\":\"x\"}");

            // Then
            assertThat(sung).containsExactly("\"n" + i + "\":1,\"id\":", "}");
        }
    }

    /** The refrains of an object, up to where there is none or a value is not plain. */
    private List<String> sing(String object) {
        byte[] bytes = object.getBytes(UTF_8);
        List<String> sung = new ArrayList<>();
        refrains.begin();
        int at = 1;
        while (true) {
            Refrain refrain = refrains.at(bytes, at, bytes.length, at == 1);
            sung.add(refrain == null ? null : refrain.toString());
            if (refrain == null || refrain.endsObject()) {
                return sung;
            }
            at = PlainJson.valueEnd(bytes, at + refrain.length(), bytes.length);
            if (at < 0) {
                return sung;
            }
        }
    }
}
