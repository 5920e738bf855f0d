package io.gatecheck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlPolicyTextEditorTest {

    private static final String TEST = "- name: two\n  expect: PASS\n";

    private final YamlPolicyTextEditor editor = new YamlPolicyTextEditor();

    @Test
    void aTestStandsAfterTheOthersAndNothingElseChanges() {
        String yaml =
                """
                id: x # é😀
                tests:
                    - name: one   # kept
                      expect: PASS
                # of the action

                action: alert
                """;

        assertThat(editor.withTest(yaml, TEST))
                .contains(
                        """
                        id: x # é😀
                        tests:
                            - name: one   # kept
                              expect: PASS
                            - name: two
                              expect: PASS
                        # of the action

                        action: alert
                        """);
    }

    @Test
    void aPolicyWithoutTestsGetsItsFirst() {
        assertThat(editor.withTest("id: x\n\n", TEST))
                .contains("id: x\ntests:\n  - name: two\n    expect: PASS\n");
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(editor.withTest("tests:\n- name: one", TEST))
                .contains("tests:\n- name: one\n- name: two\n  expect: PASS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests: [{name: one}]",
                "{id: x}",
                "id: [",
                "tests: none",
                "id: x\n...\n",
                "",
            })
    void whatIsWrittenOtherwiseIsLeftAlone(String yaml) {
        assertThat(editor.withTest(yaml, TEST)).isEmpty();
    }
}
