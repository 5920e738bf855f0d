package io.gatecheck.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cel.Policies;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.organization.UnitId;
import io.gatecheck.policy.PolicyBundle;
import io.gatecheck.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoliciesInForceTest {

    private static final List<String> ENTRIES =
            List.of(
                    "organization",
                    "r-root",
                    "ou-root-a",
                    "ou-root-b",
                    "Root/A",
                    "Root/A/B",
                    "Root/AB",
                    "111122223333",
                    "444455556666",
                    "env=prod",
                    "env=dev");

    private final Random random = new Random(7);

    @Test
    void theIndexFindsWhatAskingEveryScopeFinds() {
        var inForce = inForce(IntStream.range(0, 150).mapToObj(this::randomPolicy).toList());

        for (Account account : accounts()) {
            for (String service : List.of("web", "shop", "other")) {
                var place =
                        new Place(
                                account.id(),
                                new Region("eu-west-1"),
                                new ClusterName("main"),
                                new ServiceName(service));

                assertThat(inForce.at(place, account))
                        .isEqualTo(
                                inForce.policies().stream()
                                        .filter(policy ->
                                                policy.document().scope().covers(place, account))
                                        .toList());
            }
        }
    }

    @Test
    void anAccountThatMovedIsSeenAtItsNewPlace() {
        var inForce = inForce(List.of(policy("p0", "include: [ou-root-workloads]")));
        var place =
                new Place(
                        Tasks.ACCOUNT.id(),
                        new Region("eu-west-1"),
                        new ClusterName("main"),
                        new ServiceName("web"));
        var moved =
                new Account(
                        Tasks.ACCOUNT.id(),
                        Tasks.ACCOUNT.name(),
                        new AccountPath(
                                List.of(new OrganizationalUnit(new UnitId("r-root"), "Root"))),
                        Tasks.ACCOUNT.tags());

        assertThat(inForce.at(place, Tasks.ACCOUNT)).hasSize(1);
        assertThat(inForce.at(place, moved)).isEmpty();
    }

    @Test
    void aPlaceThatWasAskedForBeforeHasTheSamePolicies() {
        var inForce = inForce(List.of(policy("p0", "include: [organization]")));
        var place =
                new Place(
                        Tasks.ACCOUNT.id(),
                        new Region("eu-west-1"),
                        new ClusterName("main"),
                        new ServiceName("web"));

        assertThat(inForce.revision()).isEqualTo(1);
        assertThat(inForce.at(place, Tasks.ACCOUNT))
                .hasSize(1)
                .isEqualTo(inForce.at(place, Tasks.ACCOUNT));
    }

    private String randomPolicy(int number) {
        return policy(
                "p" + number,
                "include: [\"%s\", \"%s\"]\n  exclude: [\"%s\"]\n  services: [\"%s\"]"
                        .formatted(
                                pick(ENTRIES),
                                pick(ENTRIES),
                                pick(ENTRIES),
                                pick(List.of("*", "w*", "shop"))));
    }

    private static String policy(String id, String scope) {
        return """
        id: %s
        title: t
        severity: low
        category: c
        description: d
        scope:
          %s
        require: task.launch.executeCommand
        message: m
        action: audit
        remediation: {text: Fix it.}
        """
                .formatted(id, scope);
    }

    private static PoliciesInForce inForce(List<String> yamls) {
        var versions =
                IntStream.range(0, yamls.size())
                        .mapToObj(number -> Policies.version("p" + number, yamls.get(number)))
                        .toList();
        var inForce = PoliciesInForce.of(new PolicyBundle(1, versions), Policies.COMPILER);
        assertThat(inForce.rejected()).isEmpty();
        return inForce;
    }

    private List<Account> accounts() {
        var root = new OrganizationalUnit(new UnitId("r-root"), "Root");
        var a = new OrganizationalUnit(new UnitId("ou-root-a"), "A");
        var b = new OrganizationalUnit(new UnitId("ou-root-b"), "B");
        var ab = new OrganizationalUnit(new UnitId("ou-root-ab"), "AB");
        return List.of(
                account("111122223333", Map.of("env", "prod"), root, a, b),
                account("444455556666", Map.of("env", "dev"), root, a),
                account("777788889999", Map.of(), root, ab),
                account("000011112222", Map.of("env", "prod"), root));
    }

    private static Account account(
            String id, Map<String, String> tags, OrganizationalUnit... units) {
        return new Account(new AccountId(id), "name", new AccountPath(List.of(units)), tags);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
