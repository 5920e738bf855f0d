package io.gatecheck.admin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.policy.InMemoryPolicies;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyPublisher.PublishResult;
import io.gatecheck.policy.PolicyRepository;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StarterPolicies;
import io.gatecheck.yaml.YamlPolicyParser;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyCatalogTest {

    private static final PolicyId IP = new PolicyId("no-public-ip");

    private final InMemoryPolicies policies = new InMemoryPolicies();
    private int bundlesRead;
    private final PolicyCatalog catalog =
            new PolicyCatalog(
                    counting(),
                    new YamlPolicyParser(),
                    new CelPolicyCompiler(new YamlPolicyParser()));

    @Test
    void policiesAreReadOnceForEachRevision() {
        publish(1, StarterPolicies.documents().getOrDefault(IP, ""));

        catalog.inForce();
        PolicyCatalog.Catalog known = catalog.inForce();
        publish(2, "id: no-public-ip\n");
        PolicyCatalog.Catalog current = catalog.inForce();

        assertThat(known.entries())
                .extracting(CatalogEntry::title)
                .containsExactly("Tasks must not have a public IP address");
        assertThat(current.entries())
                .extracting(CatalogEntry::title)
                .containsExactly("no-public-ip");
        assertThat(bundlesRead).isEqualTo(2);
    }

    @Test
    void aDocumentThatCannotBeReadIsCalledByItsIdAndKeepsItsProblems() {
        publish(1, "id: [");

        CatalogEntry entry = catalog.inForce().find(IP).orElseThrow();

        assertThat(entry.title()).isEqualTo("no-public-ip");
        assertThat(entry.document()).isEmpty();
        assertThat(entry.problems()).isNotEmpty();
    }

    @Test
    void aVersionThatIsNoLongerInForceCanStillBeFound() {
        publish(1, StarterPolicies.documents().getOrDefault(IP, ""));
        publish(2, "id: no-public-ip\n");

        assertThat(catalog.find(IP, 1)).map(entry -> entry.version().number()).contains(1);
        assertThat(catalog.find(IP, 3)).isEmpty();
    }

    private void publish(int number, String yaml) {
        PublishResult _ =
                policies.publish(
                        new PolicyVersion(IP, number, yaml, Instant.EPOCH, "ada@example.com"));
    }

    private PolicyRepository counting() {
        return new PolicyRepository() {
            @Override
            public long revision() {
                return policies.revision();
            }

            @Override
            public PolicyBundle bundle() {
                bundlesRead++;
                return policies.bundle();
            }

            @Override
            public List<PolicyVersion> versions(PolicyId id) {
                return policies.versions(id);
            }
        };
    }
}
