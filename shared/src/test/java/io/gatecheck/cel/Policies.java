package io.gatecheck.cel;

import io.gatecheck.evaluation.CompilationResult;
import io.gatecheck.evaluation.CompilationResult.Compiled;
import io.gatecheck.evaluation.CompilationResult.Rejected;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.yaml.YamlPolicyParser;
import java.time.Instant;

/** Builds compiled policies for tests. */
public final class Policies {

    public static final PolicyCompiler COMPILER = new CelPolicyCompiler(new YamlPolicyParser());

    private Policies() {}

    /** A policy about whole tasks. */
    public static CompiledPolicy requiring(String expression) {
        return compiled(yaml(expression, ""));
    }

    /** A policy about each container. */
    public static CompiledPolicy requiringOfEachContainer(String expression) {
        return compiled(yaml(expression, "each: container\n"));
    }

    /** A policy with more keys, written as YAML. */
    public static CompiledPolicy requiring(String expression, String moreYaml) {
        return compiled(yaml(expression, moreYaml));
    }

    public static CompiledPolicy compiled(String yaml) {
        return switch (COMPILER.compile(version("p", yaml))) {
            case Compiled(var policy) -> policy;
            case Rejected(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    public static CompilationResult compile(String yaml) {
        return COMPILER.compile(version("p", yaml));
    }

    public static PolicyVersion version(String id, String yaml) {
        return new PolicyVersion(
                new PolicyId(id), 1, yaml, Instant.parse("2026-01-01T00:00:00Z"), "test");
    }

    public static String yaml(String expression, String more) {
        return """
        id: p
        title: A policy
        severity: high
        category: test
        description: For a test.
        message: "{task.service.name} is wrong"
        action: alert
        remediation: {text: Fix it.}
        """
                + more
                + "require: |\n  "
                + expression
                + "\n";
    }
}
