package io.gatecheck.evaluator.facts;

import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Why a call into a member account failed, in words of ours: AWS's own texts can carry what must
 * not be logged.
 */
final class CallFailure {

    /**
     * The error codes that say no for good (IAM; EC2 says {@code UnauthorizedOperation}). STS
     * answers {@code AccessDenied} for a role that does not exist, too.
     */
    private static final Set<String> DENIALS =
            Set.of(
                    "AccessDenied",
                    "AccessDeniedException",
                    "UnauthorizedOperation",
                    "UnauthorizedException",
                    "AuthFailure",
                    "OptInRequired");

    private CallFailure() {}

    static <T> Fact<T> missing(String action, MemberRegion region, RuntimeException failure) {
        String call = action + " in " + region + " ";
        Optional<AwsServiceException> answer =
                causes(failure)
                        .filter(AwsServiceException.class::isInstance)
                        .map(AwsServiceException.class::cast)
                        .findFirst();
        if (answer.isPresent()) {
            return answered(call, region, answer.get());
        }
        return failure instanceof SdkException
                ? Fact.retryable(call + "got no response (" + name(failure) + ")")
                : Fact.retryable(call + "failed unexpectedly (" + name(failure) + ")");
    }

    private static <T> Fact<T> answered(
            String call, MemberRegion region, AwsServiceException answer) {
        String code = code(answer);
        if (answer.isThrottlingException()) {
            return Fact.retryable(call + "was throttled (" + code + ")");
        }
        if (answer.statusCode() >= 500) {
            return Fact.retryable(call + "failed with an error on the side of AWS (" + code + ")");
        }
        if (answer instanceof StsException) {
            return Fact.permanent(
                    "the reader role of account %s cannot be assumed (%s)"
                            .formatted(region.account(), code));
        }
        return DENIALS.contains(code)
                ? Fact.permanent(call + "was denied (" + code + ")")
                : Fact.permanent(call + "was rejected (" + code + ")");
    }

    private static String code(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails())
                .map(details -> details.errorCode())
                .orElseGet(() -> "HTTP " + answer.statusCode());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10);
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
