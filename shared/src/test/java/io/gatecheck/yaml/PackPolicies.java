package io.gatecheck.yaml;

import io.gatecheck.cel.Policies;
import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompilationResult.Rejected;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.policy.BaselinePack;
import java.util.List;
import org.junit.jupiter.api.Named;

/** The policies of the pack, compiled once for all tests. */
final class PackPolicies {

    static final List<CompiledPolicy> ALL =
            BaselinePack.documents().entrySet().stream()
                    .map(entry -> compiled(entry.getKey().value(), entry.getValue()))
                    .toList();

    static final List<Named<CompiledPolicy>> NAMED =
            ALL.stream().map(policy -> Named.of(policy.document().id().value(), policy)).toList();

    private PackPolicies() {}

    private static CompiledPolicy compiled(String id, String yaml) {
        return switch (Policies.COMPILER.compile(Policies.version(id, yaml))) {
            case Compiled(var policy) -> policy;
            case Rejected(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
