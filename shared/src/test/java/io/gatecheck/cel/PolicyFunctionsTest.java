package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.functions.PolicyFunction;
import io.gatecheck.cel.functions.PolicyFunctions;
import io.gatecheck.evaluation.Condition.Answer;
import io.gatecheck.evaluation.Subject;
import io.gatecheck.policy.Parameters;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.Tasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFunctionsTest {

    @ParameterizedTest
    @MethodSource("functions")
    void theDocumentedExampleHolds(PolicyFunction function) {
        assertThat(function.example()).contains("." + function.name() + "(");
        assertThat(ask(function.example())).isEqualTo(new Answer.Holds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    "a.b".glob("a?b")                           => true
                    "ab".glob("a")                              => false
                    "ab".globAny([])                            => false
                    "xaby".matchesWhole("ab")                   => false
                    "ab".matchesWhole("a|ab")                   => true
                    "10.1.2.3".inCidr("10.0.0.0/8")             => true
                    "11.1.2.3".inCidr("10.0.0.0/8")             => false
                    "10.0.0.9".inCidr("10.0.0.8/31")            => true
                    "10.0.0.10".inCidr("10.0.0.8/31")           => false
                    "10.0.0.1".inCidr("0.0.0.0/0")              => true
                    "10.0.0.1".inCidr("10.0.0.1/32")            => true
                    "fd12::1".inCidr("fd00::/8")                => true
                    "fe80::1".inCidr("fd00::/8")                => false
                    "10.0.0.1".inCidr("::/0")                   => false
                    "1.4.0".atLeast("1.4")                      => true
                    "1.10.0".atLeast("1.9.9")                   => true
                    "1.3.0".atLeast("1.4.0")                    => false
                    "LATEST".atLeast("9.9")                     => true
                    "1.4.0".atLeast("LATEST")                   => false
                    "Az_é".upperAscii() == "AZ_é"               => true
                    "CAP_A".withoutPrefix("CAP_") == "A"        => true
                    "A_CAP_".withoutPrefix("CAP_") == "A_CAP_"  => true
                    "/proc".overlapsPath(["/proc"])             => true
                    "/proc/sys/".overlapsPath(["/proc"])        => true
                    "/process".overlapsPath(["/proc"])          => false
                    "/".overlapsPath(["/proc"])                 => true
                    "/var/run".overlapsPath(["/var/run/docker.sock"]) => true
                    "/srv/../proc".overlapsPath(["/proc"])      => true
                    "//proc/./1".overlapsPath(["/etc", "/proc/"]) => true
                    "/../proc".overlapsPath(["/proc"])          => true
                    "/srv".overlapsPath(["/proc"])              => false
                    "/srv".overlapsPath([])                     => false
                    "C:\\\\Windows\\\\Temp".overlapsPath(["c:/windows/"]) => true
                    "/PROC".overlapsPath(["/proc"])             => false
                    {"a": "1"}.hasKeys(["a"])                   => true
                    {"a": ""}.hasKeys(["a"])                    => false
                    {"a": "1"}.missingKeys(["b", "a", "c"]) == ["b", "c"] => true
                    """)
    void aFunctionAnswers(String expression, boolean expected) {
        assertThat(ask(expression) instanceof Answer.Holds).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            textBlock =
                    """
                    "10.0.0.1".inCidr("10.0.0.0")      => '10.0.0.0' is not a valid CIDR block (such as 10.0.0.0/8)
                    "10.0.0.1".inCidr("10.0.0.0/33")   => '10.0.0.0/33' is not a valid CIDR block
                    "host".inCidr("10.0.0.0/8")        => 'host' is not a valid IP address
                    "one".atLeast("1")                 => 'one' is not a valid version (such as 1.4.0 or LATEST)
                    "a".matchesWhole(["("][0])         => '(' is not a valid regular expression
                    """)
    void whatMakesNoSenseHasNoAnswer(String expression, String why) {
        assertThat(ask(expression))
                .isInstanceOfSatisfying(
                        Answer.Failed.class, failed -> assertThat(failed.why()).contains(why));
    }

    static List<PolicyFunction> functions() {
        return PolicyFunctions.all();
    }

    private static Answer ask(String expression) {
        return Policies.requiring(expression)
                .require()
                .ask(
                        new Subject(
                                Tasks.fargate().task(),
                                Optional.empty(),
                                Parameters.NONE,
                                MissingFacts.NONE));
    }
}
