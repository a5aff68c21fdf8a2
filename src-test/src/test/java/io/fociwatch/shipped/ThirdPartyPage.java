package io.fociwatch.shipped;

import java.util.List;
import java.util.stream.Collectors;

/** docs/third-party.md: what of others the jar carries, and under which licence. */
final class ThirdPartyPage {
    private static final String HEAD =
            """
            # What the jar is made of

            Written by the build from the bill of materials that `foci-watch.jar` carries, and compared with it.
            The licences are those that the authors name in Maven Central.

            | part | version | licence |
            |---|---|---|
            """;

    private ThirdPartyPage() {}

    static String of(List<Component> components) {
        return components.stream()
                .filter(component -> !component.isOurs())
                .map(ThirdPartyPage::row)
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Component component) {
        return "| `%s:%s` | %s | %s |%n"
                .formatted(
                        component.group(),
                        component.name(),
                        component.version(),
                        String.join(", ", component.licences()));
    }
}
