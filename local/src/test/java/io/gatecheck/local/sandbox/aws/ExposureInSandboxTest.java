package io.gatecheck.local.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.local.sandbox.organization.Ids;
import io.gatecheck.local.sandbox.organization.SandboxAccount;
import io.gatecheck.local.sandbox.workload.SandboxContainer;
import io.gatecheck.organization.Region;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;

/** Security groups and image scans of the imaginary organization. */
class ExposureInSandboxTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Region REGION = new Region("eu-central-1");
    private static final SandboxContainer ENVOY =
            SandboxContainer.of(
                    SandboxAccount.SECURITY_TOOLING.id()
                            + ".dkr.ecr.eu-central-1.amazonaws.com/platform/envoy:1.31.2");

    private final Sandbox sandbox = new Sandbox(1, START);

    @Test
    void theServiceWithAPublicAddressIsOpenToTheInternet() {
        var _ = sandbox.tick(START.plusSeconds(1));

        assertThat(blocks("campaign-pages")).isEqualTo("0.0.0.0/0");
        assertThat(blocks("storefront")).isEqualTo("10.20.0.0/16");
    }

    @Test
    void aRegistryKnowsTheImagesThatTasksRunByTheirDigest() {
        var _ = sandbox.tick(START.plusSeconds(1));

        assertThat(scan(SandboxAccount.SECURITY_TOOLING, "platform/envoy").imageScanFindings())
                .satisfies(found ->
                        assertThat(found.findingSeverityCounts())
                                .isEqualTo(
                                        Map.of(
                                                FindingSeverity.CRITICAL,
                                                1,
                                                FindingSeverity.HIGH,
                                                4)));
        assertThatExceptionOfType(ImageNotFoundException.class)
                .isThrownBy(() -> scan(SandboxAccount.SECURITY_TOOLING, "platform/other"));
        assertThatExceptionOfType(ImageNotFoundException.class)
                .isThrownBy(() -> scan(SandboxAccount.SHOP, "platform/envoy"));
    }

    private DescribeImageScanFindingsResponse scan(SandboxAccount account, String repository) {
        EcrClient ecr = sandbox.memberClients().ecr(new MemberRegion(account.id(), REGION));
        return ecr.describeImageScanFindings(ask ->
                ask.repositoryName(repository).imageId(id -> id.imageDigest(ENVOY.digest())));
    }

    private String blocks(String workload) {
        SecurityGroup group =
                sandbox.memberClients()
                        .ec2(new MemberRegion(SandboxAccount.SHOP.id(), REGION))
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
