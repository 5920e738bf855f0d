package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import io.gatecheck.snapshot.Fact;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.sts.model.StsException;

class CallFailureTest {

    private static final String CALL = "ecs:DescribeTasks in 111122223333 eu-central-1 ";

    static Stream<Arguments> failures() {
        return Stream.of(
                permanent(FakeMembers.denied(), CALL + "was denied (AccessDeniedException)"),
                permanent(
                        FakeMembers.error(Ec2Exception.builder(), "UnauthorizedOperation", 403),
                        CALL + "was denied (UnauthorizedOperation)"),
                permanent(
                        FakeMembers.noRole(),
                        "the reader role of account 111122223333 cannot be assumed"
                                + " (AccessDenied)"),
                permanent(
                        SdkClientException.create("credentials", FakeMembers.noRole()),
                        "the reader role of account 111122223333 cannot be assumed"
                                + " (AccessDenied)"),
                permanent(
                        FakeMembers.error(
                                ClusterNotFoundException.builder(),
                                "ClusterNotFoundException",
                                400),
                        CALL + "was rejected (ClusterNotFoundException)"),
                retryable(FakeMembers.throttled(), CALL + "was throttled (ThrottlingException)"),
                retryable(
                        FakeMembers.error(Ec2Exception.builder(), "RequestLimitExceeded", 503),
                        CALL + "was throttled (RequestLimitExceeded)"),
                retryable(
                        FakeMembers.error(StsException.builder(), "Throttling", 400),
                        CALL + "was throttled (Throttling)"),
                retryable(
                        FakeMembers.error(EcsException.builder(), "ServerException", 500),
                        CALL + "failed with an error on the side of AWS (ServerException)"),
                retryable(
                        ApiCallTimeoutException.create(15_000),
                        CALL + "got no response (ApiCallTimeoutException)"),
                retryable(
                        SdkClientException.create("connection reset by hunter2"),
                        CALL + "got no response (SdkClientException)"),
                retryable(
                        new IllegalStateException("hunter2"),
                        CALL + "failed unexpectedly (IllegalStateException)"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureBecomesAPlainReasonWithoutAwssOwnText(
            RuntimeException failure, Fact<String> expected) {
        var missing = attempt(failure);

        assertThat(missing).isEqualTo(expected);
    }

    private static Fact<String> attempt(RuntimeException failure) {
        return new MemberCalls()
                .attempt(
                        "ecs:DescribeTasks",
                        new MemberRegion(new AccountId("111122223333"), new Region("eu-central-1")),
                        () -> {
                            throw failure;
                        });
    }

    private static Arguments permanent(RuntimeException failure, String why) {
        return Arguments.of(failure, Fact.permanent(why));
    }

    private static Arguments retryable(RuntimeException failure, String why) {
        return Arguments.of(failure, Fact.retryable(why));
    }
}
