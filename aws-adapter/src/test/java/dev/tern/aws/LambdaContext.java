package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** What Lambda hands to a handler beside the event: a request id, and 30 seconds unless told otherwise. */
final class LambdaContext implements Context {
    private final int millis;

    LambdaContext() {
        this(30_000);
    }

    LambdaContext(int millis) {
        this.millis = millis;
    }

    @Override
    public String getAwsRequestId() {
        return "request-1";
    }

    @Override
    public int getRemainingTimeInMillis() {
        return millis;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 512;
    }

    @Override
    public String getLogGroupName() {
        return "group";
    }

    @Override
    public String getLogStreamName() {
        return "stream";
    }

    @Override
    public String getFunctionName() {
        return "tern";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn";
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public LambdaLogger getLogger() {
        return null;
    }
}
