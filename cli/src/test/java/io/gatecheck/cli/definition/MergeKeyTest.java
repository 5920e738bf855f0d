package io.gatecheck.cli.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key {@code <<} means what it means in YAML 1.1. */
class MergeKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {<<: *a, user: x}        | x | 1
                    {user: x, <<: *a}        | x | 1
                    {<<: *a}                 | a | 1
                    {<<: [*a, *b]}           | a | 1
                    {<<: [*b, *a]}           | b | 1
                    {<<: *c}                 | b | 3
                    {<<: {cpu: 7}, user: x}  | x | 7
                    {"<<": *a, user: x}      | x |
                    """)
    void explicitKeysWinAndEarlierMappings(String merged, String user, String cpu) {
        Value read =
                ValueReader.read(
                        """
                        a: &a {user: a, cpu: 1}
                        b: &b {user: b}
                        c: &c {<<: *b, cpu: 3}
                        merged: %s
                        """
                                .formatted(merged));

        assertThat(read.at("merged").at("user").text()).isEqualTo(user);
        assertThat(read.at("merged").at("cpu").text()).isEqualTo(cpu == null ? "" : cpu);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!Ref P", "{Ref: P}", "[{a: b}, !Ref P]", "!If [A, {a: b}, {}]"})
    void aMappingIntoWhichAnOpenValueIsMergedIsOpen(String source) {
        Value read = ValueReader.read("merged: {<<: %s, user: x}".formatted(source));

        assertThat(read.at("merged")).isEqualTo(new Value.Deployed(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[x]", "", "[[{a: b}]]"})
    void whatIsNoMappingCannotBeMerged(String source) {
        assertThatThrownBy(() -> ValueReader.read("user: x\n<<: " + source))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("line 2: '<<' is not valid: expected a mapping or a list of mappings");
    }

    @Test
    void aMappingThatIsMergedIntoItselfIsRefused() {
        assertThatThrownBy(() -> ValueReader.read("a: &a {<<: *a}"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("it is too large, or its aliases are circular");
    }
}
