package io.gatecheck.admin.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlLineTest {

    @Test
    void keysAndCommentsAreToldApartByShape() {
        String yaml =
                """
                # Why
                id: no-public-ip
                tests:
                  - name: one
                    given: {task: {}}
                just: "a: b"
                https://example.com
                """;

        assertThat(YamlLine.of(yaml, Set.of(2)))
                .containsExactly(
                        new YamlLine(1, "", "# Why", "gc-yaml__line--comment"),
                        new YamlLine(2, "id:", " no-public-ip", "gc-yaml__line--wrong"),
                        new YamlLine(3, "tests:", "", ""),
                        new YamlLine(4, "  - name:", " one", ""),
                        new YamlLine(5, "    given:", " {task: {}}", ""),
                        new YamlLine(6, "just:", " \"a: b\"", ""),
                        new YamlLine(7, "", "https://example.com", ""));
    }
}
