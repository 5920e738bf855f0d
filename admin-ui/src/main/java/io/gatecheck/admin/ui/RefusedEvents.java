package io.gatecheck.admin.ui;

import com.amazonaws.serverless.proxy.AwsProxyExceptionHandler;
import com.amazonaws.serverless.proxy.model.AwsProxyResponse;
import com.amazonaws.serverless.proxy.model.Headers;
import io.gatecheck.admin.ui.security.SecurityHeaders;

/**
 * Answers events that the container in Lambda cannot make a request of, so that no filter has seen
 * them. Percent signs that are not the beginning of an encoded character are such a case.
 */
final class RefusedEvents extends AwsProxyExceptionHandler {

    @Override
    public AwsProxyResponse handle(Throwable failure) {
        AwsProxyResponse answer = super.handle(failure);
        if (failure instanceof IllegalArgumentException) {
            answer.setStatusCode(400);
            answer.setBody("{\"message\":\"The address is not valid\"}");
        }
        Headers headers = new Headers();
        headers.putAll(answer.getMultiValueHeaders());
        SecurityHeaders.VALUES.forEach(headers::putSingle);
        answer.setMultiValueHeaders(headers);
        return answer;
    }
}
