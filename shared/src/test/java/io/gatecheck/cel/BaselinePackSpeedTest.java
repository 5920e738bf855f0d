package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.Condition;
import io.gatecheck.policy.BaselinePack;
import io.gatecheck.policy.PolicyId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BaselinePackSpeedTest {

    static final List<Map.Entry<PolicyId, String>> POLICIES =
            List.copyOf(BaselinePack.documents().entrySet());

    @ParameterizedTest
    @FieldSource("POLICIES")
    void aPolicyOfThePackRunsAsPlainJava(Map.Entry<PolicyId, String> policy) {
        var result =
                Policies.COMPILER.compile(
                        Policies.version(policy.getKey().value(), policy.getValue()));

        if (!(result instanceof Compiled(var compiled))) {
            throw new AssertionError(result.toString());
        }
        assertThat(Stream.concat(compiled.when().stream(), Stream.of(compiled.require())))
                .allSatisfy(BaselinePackSpeedTest::assertIsFast);
    }

    private static void assertIsFast(Condition condition) {
        assertThat(condition)
                .isInstanceOfSatisfying(
                        CelCondition.class, cel -> assertThat(cel.isFast()).isTrue());
    }
}
