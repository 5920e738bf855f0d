package io.gatecheck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.policy.BaselinePack;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument;
import io.gatecheck.policy.Rollout;
import java.time.LocalDate;
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

    @Test
    void observingIsSaidBesideTheAction() {
        String yaml =
                """
                id: x # é😀
                action: stop # soon
                stop: {only: any}

                # how to fix it
                remediation: {text: y}
                """;
        String observing =
                """
                id: x # é😀
                action: stop # soon
                stop: {only: any}
                observeUntil: 2027-01-31

                # how to fix it
                remediation: {text: y}
                """;

        assertThat(editor.withRollout(yaml, Rollout.observing(LocalDate.parse("2027-01-31"))))
                .contains(observing);
        assertThat(editor.withRollout(observing, Rollout.IN_FORCE)).contains(yaml);
        assertThat(editor.withRollout(observing, Rollout.observing(LocalDate.parse("2027-02-28"))))
                .contains(observing.replace("01-31", "02-28"));
    }

    @Test
    void aPolicyIsSwitchedOffAndOnAndItsTextIsAsItWas() {
        YamlPolicyParser parser = new YamlPolicyParser();
        BaselinePack.documents()
                .forEach((id, yaml) -> {
                    String off = editor.withRollout(yaml, Rollout.OFF).orElseThrow();

                    assertThat(rollout(parser, off)).as(id.value()).isEqualTo(Rollout.OFF);
                    assertThat(editor.withRollout(off, Rollout.IN_FORCE)).contains(yaml);
                });
    }

    private static Rollout rollout(YamlPolicyParser parser, String yaml) {
        return ((ParsedDocument.WellFormed) parser.parse("p", yaml)).document().rollout();
    }
}
