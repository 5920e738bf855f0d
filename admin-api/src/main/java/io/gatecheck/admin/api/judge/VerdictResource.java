package io.gatecheck.admin.api.judge;

import io.gatecheck.admin.api.violation.ExplanationResource;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.MissingField;
import io.gatecheck.evaluation.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a policy says.
 *
 * @param container null in JSON if the policy is about the whole task
 * @param message what is wrong; null in JSON unless the verdict is FAIL or ERROR
 * @param explanation null in JSON unless the verdict is FAIL
 * @param exemption the id of the exemption; null in JSON unless the verdict is EXEMPT
 * @param awaits what must be known for a verdict, if it is UNKNOWN
 */
public record VerdictResource(
        PolicyOfVerdict policy,
        Optional<String> container,
        String verdict,
        Optional<String> message,
        Optional<ExplanationResource> explanation,
        Optional<String> exemption,
        List<AwaitedField> awaits) {

    /**
     * @param published whether the policy has the number of a version
     */
    public static VerdictResource of(Judgement judgement, boolean published) {
        return switch (judgement.verdict()) {
            case Verdict.Pass() -> plain(judgement, published, "PASS", Optional.empty());
            case Verdict.Skip() -> plain(judgement, published, "SKIP", Optional.empty());
            case Verdict.Error(var why) -> plain(judgement, published, "ERROR", Optional.of(why));
            case Verdict.Fail fail -> failed(judgement, published, "FAIL", fail, Optional.empty());
            case Verdict.Exempt(var exemption, var fail) ->
                    failed(
                            judgement,
                            published,
                            "EXEMPT",
                            fail,
                            Optional.of(exemption.id().value()));
            case Verdict.Unknown unknown ->
                    new VerdictResource(
                            PolicyOfVerdict.of(judgement, published),
                            judgement.container(),
                            "UNKNOWN",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            MissingField.of(unknown, judgement.subject().missing()).stream()
                                    .map(AwaitedField::of)
                                    .toList());
        };
    }

    private static VerdictResource plain(
            Judgement judgement, boolean published, String word, Optional<String> message) {
        return new VerdictResource(
                PolicyOfVerdict.of(judgement, published),
                judgement.container(),
                word,
                message,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static VerdictResource failed(
            Judgement judgement,
            boolean published,
            String word,
            Verdict.Fail fail,
            Optional<String> exemption) {
        return new VerdictResource(
                PolicyOfVerdict.of(judgement, published),
                judgement.container(),
                word,
                Optional.of(fail.message()),
                Optional.of(ExplanationResource.of(fail.because())),
                exemption,
                List.of());
    }

    /**
     * The policy of a verdict.
     *
     * @param version null in JSON if the policy came with the request
     */
    public record PolicyOfVerdict(
            String id, Optional<Integer> version, String title, String severity) {

        static PolicyOfVerdict of(Judgement judgement, boolean published) {
            var document = judgement.policy().document();
            return new PolicyOfVerdict(
                    document.id().value(),
                    published
                            ? Optional.of(judgement.policy().version().number())
                            : Optional.empty(),
                    document.metadata().title(),
                    document.metadata().severity().name().toLowerCase(Locale.ROOT));
        }
    }

    /** A field that a policy reads and that is not known. */
    public record AwaitedField(String field, String facet, String why) {

        static AwaitedField of(MissingField missing) {
            return new AwaitedField(missing.field(), missing.facet().toString(), missing.why());
        }
    }
}
