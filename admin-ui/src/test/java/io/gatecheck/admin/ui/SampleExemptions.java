package io.gatecheck.admin.ui;

import static io.gatecheck.admin.ui.SampleOrganization.DATA;
import static io.gatecheck.admin.ui.SampleOrganization.NOW;
import static io.gatecheck.admin.ui.SampleOrganization.SHOP;

import io.gatecheck.exemption.Exemption;
import io.gatecheck.exemption.ExemptionId;
import io.gatecheck.exemption.ExemptionTarget;
import io.gatecheck.exemption.Exemptions;
import io.gatecheck.exemption.InMemoryExemptions;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.ClusterName;
import io.gatecheck.organization.Place;
import io.gatecheck.organization.Region;
import io.gatecheck.organization.ServiceName;
import io.gatecheck.policy.Glob;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.Scope;
import io.gatecheck.policy.ScopeTarget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The exemptions of the sample organization, one of each state. */
public final class SampleExemptions {

    private SampleExemptions() {}

    static InMemoryExemptions kept() {
        return new InMemoryExemptions(
                Exemption.granted(
                        new ExemptionId("ex-batch-2026"),
                        new PolicyId("no-privileged-containers"),
                        Scope.ORGANIZATION,
                        "The agent mounts the host's cgroups until its replacement in May",
                        "ada@example.com",
                        NOW.plus(Duration.ofDays(60))),
                waiting(),
                daysAgo(85)
                        .of("cpu-memory-range", shop("reports"))
                        .reason("Month-end reports need more memory until they are split")
                        .until(NOW.plus(Duration.ofDays(5)))
                        .approved(),
                removed(),
                elsewhere(),
                daysAgo(20).reason("Faster this way").rejected(),
                daysAgo(60).reason("A demonstration").revoked(),
                daysAgo(30).reason("Forgotten").undecided());
    }

    /** From a policy that there is not. */
    public static Exemption removed() {
        return daysAgo(50)
                .of("no-latest-tag-2019", shop("reports"))
                .reason("The old registry has no other tags")
                .approved();
    }

    /** A request for another account, which waits for long. */
    public static Exemption elsewhere() {
        return daysAgo(11)
                .of("no-privileged-containers", in(DATA, "agents"))
                .reason("The profiler of the data team needs it while they look for the leak")
                .undecided();
    }

    /** A request of somebody else for the violation with many tasks. */
    public static Exemption waiting() {
        return daysAgo(3).until(NOW.plus(Duration.ofDays(80))).undecided();
    }

    private static Exemptions daysAgo(int days) {
        return Exemptions.request()
                .of(checkout())
                .by("linus@example.com")
                .at(NOW.minus(Duration.ofDays(days)))
                .until(NOW.plus(Duration.ofDays(40)));
    }

    private static ExemptionTarget checkout() {
        return new ExemptionTarget.OneViolation(
                SampleViolations.checkoutId().value(),
                new PolicyId("no-public-ip"),
                new Place(
                        new AccountId(SHOP),
                        new Region("eu-central-1"),
                        new ClusterName("main"),
                        new ServiceName("checkout")),
                Optional.empty(),
                "");
    }

    private static Scope shop(String service) {
        return in(SHOP, service);
    }

    private static Scope in(String account, String service) {
        return new Scope(
                List.of(new ScopeTarget.OneAccount(new AccountId(account))),
                List.of(),
                List.of(new Glob("eu-central-1")),
                List.of(new Glob("main")),
                List.of(new Glob(service)));
    }
}
