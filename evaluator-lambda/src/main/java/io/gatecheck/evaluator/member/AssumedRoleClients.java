package io.gatecheck.evaluator.member;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.gatecheck.organization.AccountId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Clients that assume the reader role of each account. Credentials are kept for each account until
 * shortly before they end, clients for each account and Region while they are used. Everything else
 * is as the standard AWS settings say.
 */
public final class AssumedRoleClients implements MemberClients {

    /** How sessions are called in the member account's CloudTrail. */
    public static final String SESSION_NAME = "gatecheck-evaluator";

    /** The longest session that AWS gives a role that was assumed by a role. */
    private static final Duration SESSION = Duration.ofHours(1);

    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(10);
    private static final Duration IDLE_TTL = Duration.ofHours(2);
    private static final int MOST_ACCOUNTS = 2_000;
    private static final int MOST_CLIENTS = 500;

    /** Below the time that a Lambda function has, so that a slow call fails and is explained. */
    private static final ClientOverrideConfiguration TIMEOUTS =
            ClientOverrideConfiguration.builder()
                    .apiCallAttemptTimeout(Duration.ofSeconds(5))
                    .apiCallTimeout(Duration.ofSeconds(15))
                    .build();

    private final StsClient sts;
    private final SdkHttpClient http;
    private final ReaderRole role;
    private final LoadingCache<AccountId, StsAssumeRoleCredentialsProvider> credentials =
            kept(MOST_ACCOUNTS).build(this::assume);
    private final LoadingCache<MemberRegion, EcsClient> ecs =
            kept(MOST_CLIENTS).build(region -> client(EcsClient.builder(), region));
    private final LoadingCache<MemberRegion, Ec2Client> ec2 =
            kept(MOST_CLIENTS).build(region -> client(Ec2Client.builder(), region));
    private final LoadingCache<MemberRegion, EcrClient> ecr =
            kept(MOST_CLIENTS).build(region -> client(EcrClient.builder(), region));
    private final LoadingCache<MemberRegion, ElasticLoadBalancingV2Client> loadBalancers =
            kept(MOST_CLIENTS)
                    .build(region -> client(ElasticLoadBalancingV2Client.builder(), region));

    /**
     * @param http shared by all clients; closed by whoever made it
     */
    public AssumedRoleClients(StsClient sts, SdkHttpClient http, ReaderRole role) {
        this.sts = sts;
        this.http = http;
        this.role = role;
    }

    @Override
    public EcsClient ecs(MemberRegion region) {
        return ecs.get(region);
    }

    @Override
    public Ec2Client ec2(MemberRegion region) {
        return ec2.get(region);
    }

    @Override
    public EcrClient ecr(MemberRegion region) {
        return ecr.get(region);
    }

    @Override
    public ElasticLoadBalancingV2Client loadBalancers(MemberRegion region) {
        return loadBalancers.get(region);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
            B builder, MemberRegion region) {
        return builder.region(Region.of(region.region().code()))
                .credentialsProvider(credentials(region.account()))
                .httpClient(http)
                .overrideConfiguration(TIMEOUTS)
                .build();
    }

    /** Looked up for each call, so that a client that closes does not close what others share. */
    private AwsCredentialsProvider credentials(AccountId account) {
        return () -> credentials.get(account).resolveCredentials();
    }

    private StsAssumeRoleCredentialsProvider assume(AccountId account) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .prefetchTime(RENEWED_BEFORE_END)
                .refreshRequest(request ->
                        request.roleArn(role.arnIn(account))
                                .roleSessionName(SESSION_NAME)
                                .externalId(role.externalId())
                                .durationSeconds(Math.toIntExact(SESSION.toSeconds())))
                .build();
    }

    private static Caffeine<Object, SdkAutoCloseable> kept(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(IDLE_TTL)
                .removalListener((_, evicted, _) -> close(evicted));
    }

    private static void close(@Nullable SdkAutoCloseable evicted) {
        if (evicted != null) {
            evicted.close();
        }
    }
}
