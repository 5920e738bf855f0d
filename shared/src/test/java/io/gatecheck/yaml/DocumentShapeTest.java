package io.gatecheck.yaml;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument.Malformed;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.policy.StarterPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document may look like, whatever it says. */
class DocumentShapeTest {

    private static final String POLICY =
            StarterPolicies.documents().getOrDefault(new PolicyId("no-public-ip"), "");

    private final YamlPolicyParser parser = new YamlPolicyParser();

    @Test
    void aliasesDeepNestingAndASecondDocumentAreRefusedWhereTheyStand() {
        assertThat(problems("a: &a [x]\nb: *a\n"))
                .startsWith("p.yaml:2:4: YAML aliases are not allowed. Write the value out.");
        assertThat(problems("a: " + "[".repeat(60_000)))
                .startsWith("p.yaml:1:23: This is nested more than 20 levels deep.");
        assertThat(problems("a: b\n---\nc: d\n"))
                .startsWith(
                        "p.yaml:2:1: A policy must be a single YAML document; this is a second one.");
    }

    @Test
    void thousandsOfListsAndMappingsAreRefusedWhereTheyAreTooMany() {
        String most = "a: [" + "[],".repeat(1_998) + "]\n";

        assertThat(problems(most)).startsWith("p.yaml:1:1: Unknown key 'a'.");
        assertThat(problems(most + "b: []\n"))
                .startsWith(
                        "p.yaml:2:4: A policy can have at most 2000 lists and mappings; this is one more.");
    }

    @Test
    void aDocumentThatIsNoMappingOrEmptyOrTooLongIsRefused() {
        assertThat(problems("- a\n- b\n")).contains("Expected a mapping with these keys");
        assertThat(problems("")).contains("The document is empty.");
        assertThat(problems("#".repeat(70_000))).startsWith("p.yaml:1:1: ");
    }

    @Test
    void aPlaceBehindTheEndIsMovedToTheEnd() {
        assertThat(problems("id: 'p\r"))
                .isEqualTo(
                        """
                        p.yaml:1:7: This is not valid YAML: found unexpected end of stream.
                          | id: 'p
                          |       ^\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    !!str 12          | p.yaml:1:5
                    !%20              | p.yaml:1:5
                    !mine [a]         | p.yaml:1:5
                    {a: !!int "1"}    | p.yaml:1:9
                    """)
    void aTagIsRefusedWhereItStands(String value, String place) {
        assertThat(problems("id: " + value))
                .startsWith(
                        place + ": YAML tags are not allowed. Put the value in quotes instead.");
    }

    /** The library reads by portions of 1,024 characters, unless it is told otherwise. */
    @ParameterizedTest
    @ValueSource(ints = {1_020, 1_021, 1_022, 1_023, 1_024, 1_025, 1_026, 2_048, 2_049, 2_050})
    void aSmileyMayStandAnywhereInALongDocument(int offset) {
        String comment = "#" + "x".repeat(offset - 1) + "\uD83D\uDE00\n";

        assertThat(problems(comment + POLICY)).isEmpty();
    }

    private String problems(String yaml) {
        return parser.parse("p.yaml", yaml) instanceof Malformed(var problems)
                ? problems.stream().map(PolicyProblem::toString).collect(joining("\n"))
                : "";
    }
}
