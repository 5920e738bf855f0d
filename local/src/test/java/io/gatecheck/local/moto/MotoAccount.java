package io.gatecheck.local.moto;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * One account on moto in one Region, as those who own it work in it.
 *
 * @param name as the organization calls it
 */
public record MotoAccount(
        AccountId id,
        String name,
        Region region,
        EcsClient ecs,
        Ec2Client ec2,
        EcrClient ecr,
        ElasticLoadBalancingV2Client loadBalancing,
        EventBridgeClient events,
        SqsClient sqs,
        IamClient iam,
        CloudFormationClient cloudFormation) {

    static MotoAccount open(
            AccountId id,
            String name,
            Region region,
            MotoServer moto,
            AwsCredentialsProvider credentials,
            SdkHttpClient http) {
        var access = new Access(moto, region, credentials, http);
        return new MotoAccount(
                id,
                name,
                region,
                access.with(EcsClient.builder()).build(),
                access.with(Ec2Client.builder()).build(),
                access.with(EcrClient.builder()).build(),
                access.with(ElasticLoadBalancingV2Client.builder()).build(),
                access.with(EventBridgeClient.builder()).build(),
                access.with(SqsClient.builder()).build(),
                access.with(IamClient.builder()).build(),
                access.with(CloudFormationClient.builder()).build());
    }

    /** Sends an event to the default bus of the account, as AWS services do. */
    public void emit(TaskStateChange event) {
        var entry =
                PutEventsRequestEntry.builder()
                        .source("aws.ecs")
                        .detailType(TaskStateChange.DETAIL_TYPE)
                        .resources(event.taskArn())
                        .detail(event.detail())
                        .build();
        var answer = events.putEvents(ask -> ask.entries(entry));
        if (answer.failedEntryCount() > 0) {
            throw new IllegalStateException("moto did not take the event: " + answer.entries());
        }
    }

    private record Access(
            MotoServer moto,
            Region region,
            AwsCredentialsProvider credentials,
            SdkHttpClient http) {

        <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B with(B builder) {
            return builder.endpointOverride(moto.endpoint())
                    .region(software.amazon.awssdk.regions.Region.of(region.code()))
                    .credentialsProvider(credentials)
                    .httpClient(http);
        }
    }
}
