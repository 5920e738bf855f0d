package io.gatecheck.local.sandbox.aws;

import io.gatecheck.local.sandbox.organization.SandboxAccount;
import io.gatecheck.local.sandbox.workload.Workload;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sts.model.StsException;

/** An account and Region as seen with the account's {@code GatecheckReader} role. */
record ReaderAccess(AccountId account, Region region) {

    /**
     * @throws StsException as AWS responds if the account does not have the role
     */
    void check() {
        boolean open =
                SandboxAccount.find(account.value())
                        .filter(SandboxAccount::hasReaderRole)
                        .isPresent();
        if (!open) {
            throw accessDenied();
        }
    }

    boolean owns(Workload workload) {
        return workload.account().id().equals(account) && workload.region().equals(region);
    }

    private StsException accessDenied() {
        String caller =
                "arn:aws:sts::"
                        + SandboxAccount.SECURITY_TOOLING.id()
                        + ":assumed-role/gatecheck-evaluator/evaluator";
        String message =
                "User: %s is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::%s:role/GatecheckReader"
                        .formatted(caller, account);
        return (StsException)
                StsException.builder()
                        .message(message)
                        .statusCode(403)
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .serviceName("Sts")
                                        .errorCode("AccessDenied")
                                        .errorMessage(message)
                                        .build())
                        .build();
    }
}
