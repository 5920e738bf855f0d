package io.gatecheck.evaluation;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.Place;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies of one bundle, compiled. Which of them apply at a place is found by an index of
 * their scopes, and remembered, because the tasks of a service come from the same place again and
 * again.
 */
public final class PoliciesInForce {

    private static final int MOST_REMEMBERED = 10_000;

    private final long revision;
    private final List<CompiledPolicy> policies;
    private final List<PolicyProblem> rejected;
    private final ScopeIndex index;
    private final Map<Where, List<CompiledPolicy>> remembered = new ConcurrentHashMap<>();

    private PoliciesInForce(
            long revision, List<CompiledPolicy> policies, List<PolicyProblem> rejected) {
        this.revision = revision;
        this.policies = List.copyOf(policies);
        this.rejected = List.copyOf(rejected);
        this.index = new ScopeIndex(this.policies);
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

    /** The revision of the bundle. */
    public long revision() {
        return revision;
    }

    /** The policies that could be compiled, in the order of the bundle. */
    public List<CompiledPolicy> policies() {
        return policies;
    }

    /**
     * What is wrong with the policies that could not be compiled; the others judge all the same.
     */
    public List<PolicyProblem> rejected() {
        return rejected;
    }

    /** The policies that apply to tasks at this place. */
    public List<CompiledPolicy> at(Place place, Account account) {
        Where where = new Where(place, account);
        List<CompiledPolicy> known = remembered.get(where);
        if (known != null) {
            return known;
        }
        List<CompiledPolicy> found =
                index.candidates(account)
                        .filter(policy -> policy.document().appliesAt(place, account))
                        .toList();
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(where, found);
        }
        return found;
    }

    private record Where(Place place, Account account) {}
}
