package io.gatecheck.yaml;

import io.gatecheck.policy.Glob;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads where a policy, or a value of one of its parameters, applies. */
final class ScopeReader {

    static final List<String> KEYS =
            List.of("include", "exclude", "regions", "clusters", "services");

    private final DocumentProblems problems;

    ScopeReader(DocumentProblems problems) {
        this.problems = problems;
    }

    Scope read(Node node) {
        Section scope = new Section(node, KEYS, problems);
        List<Glob> anywhere = List.of(Glob.ANY);
        return new Scope(
                scope.list("include", Scope.ORGANIZATION.include(), ScopeTarget::parse),
                scope.list("exclude", List.of(), ScopeTarget::parse),
                scope.list("regions", anywhere, Glob::new),
                scope.list("clusters", anywhere, Glob::new),
                scope.list("services", anywhere, Glob::new));
    }
}
