package io.gatecheck.admin.ui.policy;

import static java.util.stream.Collectors.joining;

import io.gatecheck.admin.account.AccountNames;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.util.ArrayList;
import java.util.List;

/** A scope in words, with the names of accounts and units. */
public final class ScopeWords {

    private final AccountNames names;

    public ScopeWords(AccountNames names) {
        this.names = names;
    }

    /** What the scope includes, then what it leaves out, then how it is narrowed. */
    public List<String> of(Scope scope) {
        List<String> words = new ArrayList<>();
        words.add(targets(scope.include()));
        if (!scope.exclude().isEmpty()) {
            words.add("except " + targets(scope.exclude()));
        }
        narrowed("Regions", scope.regions(), words);
        narrowed("clusters", scope.clusters(), words);
        narrowed("services", scope.services(), words);
        return List.copyOf(words);
    }

    private String targets(List<ScopeTarget> targets) {
        return targets.stream().map(this::word).collect(joining(", "));
    }

    private String word(ScopeTarget target) {
        return switch (target) {
            case ScopeTarget.WholeOrganization() -> "whole organization";
            case ScopeTarget.Unit(var id) -> unitName(id) + " (" + id + ")";
            case ScopeTarget.UnitPath(var path) -> path;
            case ScopeTarget.OneAccount(var id) ->
                    names.find(id)
                            .map(account -> account.name() + " (" + id + ")")
                            .orElse("account " + id);
            case ScopeTarget.Tagged(var key, var value) -> "accounts tagged " + key + "=" + value;
        };
    }

    private String unitName(UnitId id) {
        return names.all().stream()
                .flatMap(account -> account.path().units().stream())
                .filter(unit -> unit.id().equals(id))
                .map(OrganizationalUnit::name)
                .findFirst()
                .orElse("unit");
    }

    private static void narrowed(String what, List<Glob> globs, List<String> words) {
        if (!globs.contains(Glob.ANY)) {
            words.add(what + " " + globs.stream().map(Glob::pattern).collect(joining(", ")));
        }
    }
}
