package io.gatecheck.admin.ui;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What Lambda tells a function about an invocation. */
final class OneInvocation implements Context {

    @Override
    public String getAwsRequestId() {
        return "8f3d2c1b-0a9e-4d7c-b6a5-1f2e3d4c5b6a";
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/gatecheck-admin";
    }

    @Override
    public String getLogStreamName() {
        return "2026/03/02/[1]00000000000000000000000000000000";
    }

    @Override
    public String getFunctionName() {
        return "gatecheck-admin";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:eu-central-1:999900001111:function:gatecheck-admin:1";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return 29_000;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                System.err.println(message);
            }

            @Override
            public void log(byte[] message) {
                log(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
