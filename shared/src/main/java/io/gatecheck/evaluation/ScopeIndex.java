package io.gatecheck.evaluation;

import io.gatecheck.organization.Account;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.policy.ScopeTarget;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the policies that may apply to an account by what their scopes include, without looking at
 * the others. What a scope excludes, and where in the account it holds, is still to be asked of it.
 */
final class ScopeIndex {

    private final List<CompiledPolicy> policies;
    private final Map<Object, BitSet> byEntry = new HashMap<>();

    ScopeIndex(List<CompiledPolicy> policies) {
        this.policies = policies;
        for (int i = 0; i < policies.size(); i++) {
            for (ScopeTarget entry : policies.get(i).document().scope().include()) {
                byEntry.computeIfAbsent(entry, _ -> new BitSet()).set(i);
            }
        }
    }

    /** The candidates, in the order of the bundle. */
    Stream<CompiledPolicy> candidates(Account account) {
        BitSet found = new BitSet(policies.size());
        entries(account)
                .forEach(entry -> {
                    BitSet including = byEntry.get(entry);
                    if (including != null) {
                        found.or(including);
                    }
                });
        return found.stream().mapToObj(policies::get);
    }

    /** Every entry that would include the account. */
    private static Stream<ScopeTarget> entries(Account account) {
        return Stream.of(
                        Stream.of(
                                new ScopeTarget.WholeOrganization(),
                                new ScopeTarget.OneAccount(account.id())),
                        account.path().units().stream()
                                .map(OrganizationalUnit::id)
                                .map(ScopeTarget.Unit::new),
                        paths(account),
                        account.tags().entrySet().stream()
                                .map(tag -> new ScopeTarget.Tagged(tag.getKey(), tag.getValue())))
                .flatMap(entries -> entries);
    }

    /** {@code Root}, {@code Root/Workloads}, {@code Root/Workloads/Production}. */
    private static Stream<ScopeTarget> paths(Account account) {
        String whole = account.path().toString();
        return Stream.concat(
                        Stream.iterate(
                                whole.indexOf('/'),
                                at -> at >= 0,
                                at -> whole.indexOf('/', at + 1)),
                        Stream.of(whole.length()))
                .map(end -> new ScopeTarget.UnitPath(whole.substring(0, end)));
    }
}
