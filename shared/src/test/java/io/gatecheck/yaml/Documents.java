package io.gatecheck.yaml;

import static java.util.stream.Collectors.joining;

import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument.Malformed;
import io.gatecheck.policy.PolicyDocumentParser.ParsedDocument.WellFormed;
import io.gatecheck.policy.PolicyProblem;

/** Documents of policies, and what the parser says of them. */
final class Documents {

    /** Every key that has no tests of its own; one of its targets is mistaken. */
    static final String WHOLE =
            """
            id: no-public-ip
            title: Tasks must not have a public IP address
            severity: high
            category: network
            description: Because.
            frameworks: [SecurityHub/ECS.2]
            scope:
              include: [organization, r-root/x, ou-ab12-cdef, "123456789012", env=prod]
              exclude: [Root/Sandbox]
              regions: ["eu-*"]
            when: task.network.ownInterface
            each: container
            require: task.network.publicIps.size() == 0
            message: "{task.service.name} got {task.network.publicIps}!"
            action: audit
            remediation: {text: Fix it., url: https://example.com, snippets: {cli: aws}}
            """;

    /** The same without its mistake. */
    static final String GOOD = WHOLE.replace("r-root/x, ", "");

    private Documents() {}

    /** What is wrong with a document, line by line; empty if nothing is. */
    static String problems(String yaml) {
        return new YamlPolicyParser().parse("p.yaml", yaml) instanceof Malformed(var problems)
                ? problems.stream().map(PolicyProblem::toString).collect(joining("\n"))
                : "";
    }

    /** The document, which is well formed. */
    static PolicyDocument document(String yaml) {
        return switch (new YamlPolicyParser().parse("p.yaml", yaml)) {
            case WellFormed(var document) -> document;
            case Malformed(var problems) -> throw new AssertionError(problems.toString());
        };
    }
}
