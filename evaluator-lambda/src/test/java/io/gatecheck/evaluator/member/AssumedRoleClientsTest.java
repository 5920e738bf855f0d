package io.gatecheck.evaluator.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.evaluator.member.RecordedHttp.Answer;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.StsException;

class AssumedRoleClientsTest {

    private static final AccountId SHOP = new AccountId("111122223333");
    private static final MemberRegion SHOP_FRANKFURT =
            new MemberRegion(SHOP, new Region("eu-central-1"));
    private static final MemberRegion SHOP_IRELAND =
            new MemberRegion(SHOP, new Region("eu-west-1"));
    private static final MemberRegion BACK_FRANKFURT =
            new MemberRegion(new AccountId("444455556666"), new Region("eu-central-1"));

    private final RecordedHttp http =
            new RecordedHttp(
                    Map.of(
                            "ecs", new Answer(200, "{\"tasks\":[],\"failures\":[]}"),
                            "ec2",
                                    new Answer(
                                            200,
                                            "<DescribeSubnetsResponse><subnetSet/></DescribeSubnetsResponse>")));
    private final FakeSts sts = new FakeSts();
    private final AssumedRoleClients clients =
            new AssumedRoleClients(
                    sts, http, new ReaderRole("aws", "GatecheckReader", "org-secret-1234"));

    @Test
    void theReaderRoleOfTheAccountIsAssumed() {
        var _ = clients.ecs(SHOP_FRANKFURT).describeTasks(request -> request.tasks("a"));

        assertThat(sts.asked)
                .containsExactly(
                        AssumeRoleRequest.builder()
                                .roleArn("arn:aws:iam::111122223333:role/GatecheckReader")
                                .roleSessionName("gatecheck-evaluator")
                                .externalId("org-secret-1234")
                                .durationSeconds(3600)
                                .build());
        assertThat(http.requests.getFirst().host()).isEqualTo("ecs.eu-central-1.amazonaws.com");
        assertThat(http.requests.getFirst().firstMatchingHeader("X-Amz-Security-Token"))
                .contains("token-1");
    }

    @Test
    void anAccountIsAssumedOnceForAllItsClients() {
        var _ = clients.ecs(SHOP_FRANKFURT).describeTasks(request -> request.tasks("a"));
        var _ = clients.ecs(SHOP_IRELAND).describeTasks(request -> request.tasks("a"));
        var _ = clients.ec2(SHOP_FRANKFURT).describeSubnets();
        var _ = clients.ecs(SHOP_FRANKFURT).describeTasks(request -> request.tasks("a"));

        assertThat(sts.asked).hasSize(1);
        assertThat(clients.ecs(SHOP_FRANKFURT)).isSameAs(clients.ecs(SHOP_FRANKFURT));
    }

    @Test
    void everyAccountIsAssumedOnItsOwn() {
        var _ = clients.ecs(SHOP_FRANKFURT).describeTasks(request -> request.tasks("a"));
        var _ = clients.ecs(BACK_FRANKFURT).describeTasks(request -> request.tasks("a"));

        assertThat(sts.asked)
                .extracting(AssumeRoleRequest::roleArn)
                .containsExactly(
                        "arn:aws:iam::111122223333:role/GatecheckReader",
                        "arn:aws:iam::444455556666:role/GatecheckReader");
    }

    @Test
    void aRoleThatCannotBeAssumedFailsTheCallWithTheAnswerOfSts() {
        sts.refuse = true;

        assertThatThrownBy(() ->
                        clients.ecs(SHOP_FRANKFURT).describeTasks(request -> request.tasks("a")))
                .isInstanceOf(StsException.class);
        assertThat(http.requests).isEmpty();
    }

    @Test
    void aClientThatClosesLeavesTheOthersTheirConnectionsAndCredentials() {
        clients.ecs(SHOP_FRANKFURT).close();

        var _ = clients.ec2(SHOP_FRANKFURT).describeSubnets();

        assertThat(http.isClosed()).isFalse();
        assertThat(http.requests).hasSize(1);
    }

    /** STS that gives credentials for an hour. */
    private static final class FakeSts implements StsClient {

        private final List<AssumeRoleRequest> asked = new ArrayList<>();
        private boolean refuse;

        @Override
        public AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
            asked.add(request);
            if (refuse) {
                throw FakeMembers.noRole();
            }
            Instant end = Clock.systemUTC().instant().plus(Duration.ofHours(1));
            return AssumeRoleResponse.builder()
                    .credentials(credentials ->
                            credentials
                                    .accessKeyId("AKIDEXAMPLE")
                                    .secretAccessKey("secret")
                                    .sessionToken("token-" + asked.size())
                                    .expiration(end))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
