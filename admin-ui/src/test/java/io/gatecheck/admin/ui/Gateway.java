package io.gatecheck.admin.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks as API Gateway does: a recorded event of an HTTP API, in payload format 1.0. */
final class Gateway {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Gateway() {}

    /** An answer, as API Gateway reads it. */
    record Answer(int status, Map<String, String> headers, String body) {}

    /** The recorded event with another path and other parameters. */
    static byte[] get(String path, Map<String, String> query) {
        ObjectNode event = recorded();
        event.put("path", path);
        event.withObject("/requestContext").put("path", path);
        event.remove("queryStringParameters");
        event.remove("multiValueQueryStringParameters");
        query.forEach((name, value) -> {
            event.withObject("/queryStringParameters").put(name, value);
            event.withObject("/multiValueQueryStringParameters").putArray(name).add(value);
        });
        return JSON.writeValueAsBytes(event);
    }

    static Answer read(byte[] json) {
        JsonNode answer = JSON.readTree(json);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.path("multiValueHeaders")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), header.getValue().path(0).asString()));
        return new Answer(
                answer.path("statusCode").asInt(), headers, answer.path("body").asString());
    }

    private static ObjectNode recorded() {
        try (InputStream in =
                Gateway.class.getResourceAsStream("/apigateway/http-api-payload-1.0.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
