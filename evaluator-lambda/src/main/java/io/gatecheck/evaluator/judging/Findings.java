package io.gatecheck.evaluator.judging;

import io.gatecheck.policy.PolicyId;
import io.gatecheck.task.Facet;
import java.util.Map;
import java.util.Set;

/**
 * What judging one task came to.
 *
 * @param verdicts how many there were of each kind
 * @param failed the policies that the task breaks, without those it is exempt from
 * @param read the facets that the policies in scope read
 * @param missing the missing facets that make a verdict UNKNOWN, each with the reason
 * @param errors how the expressions of policies failed
 */
public record Findings(
        Map<VerdictKind, Integer> verdicts,
        Set<PolicyId> failed,
        Set<Facet> read,
        Map<Facet, String> missing,
        Map<PolicyId, String> errors) {

    public Findings {
        verdicts = Map.copyOf(verdicts);
        failed = Set.copyOf(failed);
        read = Set.copyOf(read);
        missing = Map.copyOf(missing);
        errors = Map.copyOf(errors);
    }
}
