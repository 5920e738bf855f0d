package io.gatecheck.local.organization;

import io.gatecheck.evaluator.member.AssumedRoleClients;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.evaluator.member.ReaderRole;
import io.gatecheck.local.moto.Deployment;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The clients of production that look into member accounts, by the standard AWS settings. */
final class ReaderClients implements AutoCloseable {

    private final SdkHttpClient http = ApacheHttpClient.create();
    private final StsClient sts = StsClient.builder().httpClient(http).build();
    private final MemberClients clients =
            new AssumedRoleClients(
                    sts, http, new ReaderRole("aws", "GatecheckReader", Deployment.EXTERNAL_ID));

    MemberClients clients() {
        return clients;
    }

    @Override
    public void close() {
        sts.close();
        http.close();
    }
}
