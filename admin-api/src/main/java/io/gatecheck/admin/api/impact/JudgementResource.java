package io.gatecheck.admin.api.impact;

import io.gatecheck.admin.api.violation.ExplanationResource;
import io.gatecheck.evaluation.Judgement;
import io.gatecheck.evaluation.Verdict;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one policy says of a recorded task, or of one container of it, in an answer.
 *
 * @param container null in JSON if the policy judges the task as a whole
 * @param verdict {@code pass}, {@code fail}, {@code exempt}, {@code skip}, {@code unknown} or
 *     {@code error}
 * @param message what is wrong; null in JSON unless the task fails or is exempt
 * @param explanation why the requirement is not met; null in JSON if {@code message} is
 * @param exemption the id of the exemption; null in JSON if there is none
 * @param missing the facets that were not recorded, if the verdict is {@code unknown}
 * @param error how the expression failed; null in JSON unless the verdict is {@code error}
 */
record JudgementResource(
        String policy,
        int version,
        Optional<String> container,
        String verdict,
        Optional<String> message,
        Optional<ExplanationResource> explanation,
        Optional<String> exemption,
        List<MissingFacet> missing,
        Optional<String> error) {

    record MissingFacet(String facet, String why) {

        static List<MissingFacet> of(Map<Facet, MissingReason> missing) {
            return missing.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> new MissingFacet(each.getKey().toString(), each.getValue().why()))
                    .toList();
        }
    }

    static JudgementResource of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case Verdict.Pass _ -> decided(judgement, "pass");
            case Verdict.Skip _ -> decided(judgement, "skip");
            case Verdict.Fail fail -> failed(judgement, "fail", fail, Optional.empty());
            case Verdict.Exempt(var exemption, var fail) ->
                    failed(judgement, "exempt", fail, Optional.of(exemption.id().value()));
            case Verdict.Unknown(var _, var missing) ->
                    of(judgement, "unknown", MissingFacet.of(missing), Optional.empty());
            case Verdict.Error(var why) -> of(judgement, "error", List.of(), Optional.of(why));
        };
    }

    private static JudgementResource decided(Judgement judgement, String verdict) {
        return of(judgement, verdict, List.of(), Optional.empty());
    }

    private static JudgementResource of(
            Judgement judgement,
            String verdict,
            List<MissingFacet> missing,
            Optional<String> error) {
        return new JudgementResource(
                judgement.policy().version().id().value(),
                judgement.policy().version().number(),
                judgement.container(),
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                missing,
                error);
    }

    private static JudgementResource failed(
            Judgement judgement, String verdict, Verdict.Fail fail, Optional<String> exemption) {
        return new JudgementResource(
                judgement.policy().version().id().value(),
                judgement.policy().version().number(),
                judgement.container(),
                verdict,
                Optional.of(fail.message()),
                Optional.of(ExplanationResource.of(fail.because())),
                exemption,
                List.of(),
                Optional.empty());
    }
}
