package io.gatecheck.evaluator.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The wire below the SDK: every request gets the same answer and is written down. */
final class RecordedHttp implements SdkHttpClient {

    final List<SdkHttpRequest> requests = new ArrayList<>();
    private final Map<String, Answer> answers;
    private boolean closed;

    /**
     * @param answers by the first part of the host, such as {@code ecs}
     */
    RecordedHttp(Map<String, Answer> answers) {
        this.answers = Map.copyOf(answers);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        requests.add(request.httpRequest());
        String host = request.httpRequest().host();
        Answer answer =
                answers.getOrDefault(host.substring(0, host.indexOf('.')), new Answer(404, ""));
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return HttpExecuteResponse.builder()
                        .response(SdkHttpFullResponse.builder().statusCode(answer.status).build())
                        .responseBody(
                                AbortableInputStream.create(
                                        new ByteArrayInputStream(answer.body.getBytes(UTF_8))))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    record Answer(int status, String body) {}
}
