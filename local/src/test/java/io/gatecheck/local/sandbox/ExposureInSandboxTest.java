package io.gatecheck.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.Region;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** Security groups of the imaginary organization. */
class ExposureInSandboxTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Region REGION = new Region("eu-central-1");
    private final Sandbox sandbox = new Sandbox(1, START);

    @Test
    void theServiceWithAPublicAddressIsOpenToTheInternet() {
        var _ = sandbox.tick(START.plusSeconds(1));

        assertThat(blocks("campaign-pages")).isEqualTo("0.0.0.0/0");
        assertThat(blocks("storefront")).isEqualTo("10.20.0.0/16");
    }

    private String blocks(String workload) {
        SecurityGroup group =
                sandbox.memberClients()
                        .ec2(SandboxAccount.SHOP.id(), REGION)
                        .describeSecurityGroups(ask ->
                                ask.filters(
                                        Filter.builder()
                                                .name("group-id")
                                                .values(Ids.resource("sg", workload))
                                                .build()))
                        .securityGroups()
                        .getFirst();
        return group.ipPermissions().getFirst().ipRanges().getFirst().cidrIp();
    }
}
