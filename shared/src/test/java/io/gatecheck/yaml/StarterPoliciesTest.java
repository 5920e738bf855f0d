package io.gatecheck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyTestRun;
import io.gatecheck.policy.PolicyTest.Expectation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StarterPoliciesTest {

    @Test
    void everyDocumentInTheFolderIsAStarterPolicy() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(getClass().getResource("/policies")).toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            StarterPolicies.documents().keySet().stream()
                                    .map(id -> id + ".yaml")
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aStarterPolicyAnswersItsExamplesAsItsAuthorExpects(CompiledPolicy policy) {
        assertThat(PolicyTestRun.of(policy))
                .allSatisfy(outcome ->
                        assertThat(outcome.answer())
                                .as(outcome.test().name())
                                .isEqualTo(outcome.test().expect().name()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aStarterPolicyIsTestedBothWays(CompiledPolicy policy) {
        assertThat(policy.document().tests().stream().map(test -> test.expect()))
                .contains(Expectation.PASS, Expectation.FAIL);
    }

    static Stream<CompiledPolicy> policies() {
        return StarterPolicies.documents().entrySet().stream()
                .map(entry ->
                        Policies.COMPILER.compile(
                                Policies.version(entry.getKey().value(), entry.getValue())))
                .map(result -> {
                    assertThat(result).isInstanceOf(Compiled.class);
                    return ((Compiled) result).policy();
                });
    }
}
