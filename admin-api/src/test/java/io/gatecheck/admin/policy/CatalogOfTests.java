package io.gatecheck.admin.policy;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StarterPolicies;
import io.gatecheck.yaml.YamlPolicyParser;
import java.time.Instant;

/** Policies in force, for tests of other rooms. */
public final class CatalogOfTests {

    private CatalogOfTests() {}

    public static PolicyCatalog of(InMemoryPolicies policies) {
        YamlPolicyParser parser = new YamlPolicyParser();
        return new PolicyCatalog(policies, parser, new CelPolicyCompiler(parser));
    }

    /** Puts the first version of these policies in force, as they ship. */
    public static InMemoryPolicies shipped(String... ids) {
        InMemoryPolicies policies = new InMemoryPolicies();
        for (String id : ids) {
            PolicyId policy = new PolicyId(id);
            PublishResult _ =
                    policies.publish(
                            new PolicyVersion(
                                    policy,
                                    1,
                                    StarterPolicies.documents().getOrDefault(policy, ""),
                                    Instant.EPOCH,
                                    "gatecheck"));
        }
        return policies;
    }
}
