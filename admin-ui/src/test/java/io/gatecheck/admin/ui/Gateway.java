package io.gatecheck.admin.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks as API Gateway does: a recorded event of an HTTP API, in payload format 1.0. */
final class Gateway {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Gateway() {}

    /** An answer, as API Gateway reads it. */
    record Answer(int status, Map<String, String> headers, List<String> cookies, String body) {

        /** A header that must be there. */
        String header(String name) {
            return Optional.ofNullable(headers.get(name))
                    .orElseThrow(() -> new AssertionError("No " + name + " in " + this));
        }
    }

    /** The recorded event with another path and other parameters. */
    static byte[] get(String path, Map<String, String> query) {
        return request("GET", path, query);
    }

    /** The recorded event with another method, another path and other parameters. */
    static byte[] request(String method, String path, Map<String, String> query) {
        ObjectNode event = recorded();
        event.put("httpMethod", method);
        event.withObject("/requestContext").put("httpMethod", method);
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

    /** The recorded event with another method, other headers and a body. */
    static byte[] event(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String body) {
        ObjectNode event = (ObjectNode) JSON.readTree(get(path, query));
        event.put("httpMethod", method);
        event.withObject("/requestContext").put("httpMethod", method);
        headers.forEach((name, value) -> {
            event.withObject("/headers").put(name, value);
            event.withObject("/multiValueHeaders").putArray(name).add(value);
        });
        if (!body.isEmpty()) {
            event.put("body", body);
        }
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
                answer.path("statusCode").asInt(),
                headers,
                answer.path("multiValueHeaders").path("Set-Cookie").values().stream()
                        .map(JsonNode::asString)
                        .toList(),
                answer.path("body").asString());
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
