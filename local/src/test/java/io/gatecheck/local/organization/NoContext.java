package io.gatecheck.local.organization;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** The context of an invocation where there is no Lambda; whoever asks it anything fails. */
final class NoContext implements Context {

    @Override
    public String getAwsRequestId() {
        throw unsupported();
    }

    @Override
    public String getLogGroupName() {
        throw unsupported();
    }

    @Override
    public String getLogStreamName() {
        throw unsupported();
    }

    @Override
    public String getFunctionName() {
        throw unsupported();
    }

    @Override
    public String getFunctionVersion() {
        throw unsupported();
    }

    @Override
    public String getInvokedFunctionArn() {
        throw unsupported();
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw unsupported();
    }

    @Override
    public ClientContext getClientContext() {
        throw unsupported();
    }

    @Override
    public int getRemainingTimeInMillis() {
        throw unsupported();
    }

    @Override
    public int getMemoryLimitInMB() {
        throw unsupported();
    }

    @Override
    public LambdaLogger getLogger() {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("There is no Lambda here");
    }
}
