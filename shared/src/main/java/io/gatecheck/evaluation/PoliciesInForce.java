package io.gatecheck.evaluation;

import io.gatecheck.organization.Account;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyProblem;
import io.gatecheck.task.TaskPlace;
import java.util.ArrayList;
import java.util.List;

/**
 * The policies of one bundle, compiled.
 *
 * @param revision of the bundle
 * @param rejected what is wrong with the policies that could not be compiled; the others judge all
 *     the same
 */
public record PoliciesInForce(
        long revision, List<CompiledPolicy> policies, List<PolicyProblem> rejected) {

    public PoliciesInForce {
        policies = List.copyOf(policies);
        rejected = List.copyOf(rejected);
    }

    /** Compiles every policy of a bundle. */
    public static PoliciesInForce of(PolicyBundle bundle, PolicyCompiler compiler) {
        List<CompiledPolicy> policies = new ArrayList<>();
        List<PolicyProblem> rejected = new ArrayList<>();
        for (var version : bundle.versions()) {
            switch (compiler.compile(version)) {
                case CompilationResult.Compiled(var policy) -> policies.add(policy);
                case CompilationResult.Rejected(var problems) -> rejected.addAll(problems);
            }
        }
        return new PoliciesInForce(bundle.revision(), policies, rejected);
    }

    /** The policies that apply to tasks at this place. */
    public List<CompiledPolicy> at(TaskPlace place, Account account) {
        return policies.stream()
                .filter(policy ->
                        policy.document()
                                .scope()
                                .covers(account, place.region(), place.cluster(), place.service()))
                .toList();
    }
}
