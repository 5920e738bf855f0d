package io.gatecheck.admin.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Completes what springdoc finds in the controllers by what only people know. */
@TestConfiguration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String PROBLEM = "ProblemDetails";

    /** The bodies of requests, in which fields may be left out. */
    private static final Set<String> REQUESTS =
            Set.of("DocumentRequest", "NewExemptionBody", "NewTokenBody", "Note", "RevocationBody");

    /** The operations that take a policy document as it is. */
    private static final Set<String> POLICY_IN_BODY = Set.of("assessImpact", "judgeRecordedTask");

    @Bean
    OpenApiCustomizer words() {
        return OpenApiDescription::complete;
    }

    private static void complete(OpenAPI api) {
        api.info(
                        new Info()
                                .title("Gatecheck")
                                .version("1")
                                .description(
                                        "The API of Gatecheck; docs/api.md has examples. New fields may be added to any answer."))
                .servers(List.of(new Server().url("/")))
                .security(List.of(new SecurityRequirement().addList("bearer")));
        api.getComponents()
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "An API token, or an access token of the OpenID Connect provider"))
                .addSchemas(PROBLEM, problem());
        var schemas = api.getComponents().getSchemas();
        schemas.keySet().removeIf("MultiValueMapStringString"::equals);
        NullableFields nullable = NullableFields.find();
        schemas.forEach((name, schema) -> {
            if (!REQUESTS.contains(name) && !name.equals(PROBLEM)) {
                requireAll(schema);
                nullable.mark(name, schema);
            }
        });
        api.getPaths().forEach(OpenApiDescription::complete);
    }

    private static void requireAll(Schema<?> schema) {
        schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
    }

    /** RFC 9457. */
    private static Schema<?> problem() {
        Schema<?> errors = object(Map.of("parameter", string(), "message", string()));
        Schema<?> places =
                object(
                        Map.of(
                                "line", integer(),
                                "column", integer(),
                                "message", string(),
                                "excerpt", string()));
        Schema<?> problem =
                object(
                        Map.of(
                                "title", string(),
                                "status", integer(),
                                "detail", string(),
                                "instance", string(),
                                "errors", array(errors),
                                "problems", array(places)));
        problem.setRequired(List.of("detail", "status", "title"));
        return problem;
    }

    private static void complete(String path, PathItem item) {
        item.readOperationsMap()
                .forEach((method, operation) -> {
                    String route = method + " " + path;
                    complete(
                            path,
                            operation,
                            Optional.ofNullable(DescribedOperations.ALL.get(route))
                                    .orElseThrow(() ->
                                            new AssertionError(
                                                    "DescribedOperations has no " + route)));
                });
    }

    private static void complete(String path, Operation operation, DescribedOperation words) {
        operation
                .operationId(words.id())
                .summary(words.summary())
                .tags(List.of(path.split("/", -1)[3].replace(".json", "")));
        List<Parameter> parameters =
                new ArrayList<>(
                        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                                .filter(one -> one.getIn().equals("path"))
                                .toList());
        words.query().forEach(one -> parameters.add(parameter(one)));
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        operation.getResponses().values().forEach(OpenApiDescription::success);
        words.problems()
                .forEach((status, when) ->
                        operation
                                .getResponses()
                                .addApiResponse(String.valueOf(status), problem(when)));
        if (words.id().equals("judge")) {
            operation.setRequestBody(
                    new RequestBody().required(true).content(content(JSON, object(Map.of()))));
        }
        if (POLICY_IN_BODY.contains(words.id())) {
            operation.setRequestBody(
                    new RequestBody()
                            .required(true)
                            .content(content("application/yaml", string())));
        }
        if (words.id().equals("getDescription")) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "200",
                            new ApiResponse()
                                    .description("OK")
                                    .content(content(JSON, object(Map.of()))));
        }
    }

    private static Parameter parameter(DescribedOperation.QueryParameter one) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Set.of(one.type()));
        if (!one.values().isEmpty()) {
            schema.setEnum(new ArrayList<>(one.values()));
        }
        if (!one.pattern().isEmpty()) {
            schema.setPattern(one.pattern());
        }
        if (one.type().equals("integer")) {
            schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
        }
        return new Parameter()
                .in("query")
                .name(one.name())
                .description(one.description())
                .required(false)
                .schema(schema);
    }

    private static void success(ApiResponse response) {
        Optional.ofNullable(response.getContent())
                .map(content -> content.remove("*/*"))
                .ifPresent(type -> response.getContent().addMediaType(JSON, type));
    }

    private static ApiResponse problem(String when) {
        return new ApiResponse()
                .description(when)
                .content(
                        content(
                                PROBLEM_JSON,
                                new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> string() {
        return new Schema<>().types(Set.of("string"));
    }

    private static Schema<?> integer() {
        return new Schema<>().types(Set.of("integer"));
    }

    private static Schema<?> array(Schema<?> items) {
        Schema<?> array = new Schema<>().types(Set.of("array"));
        array.setItems(items);
        return array;
    }

    private static Schema<?> object(Map<String, Schema<?>> properties) {
        Schema<?> schema = new Schema<>().types(Set.of("object"));
        properties.forEach(schema::addProperty);
        return schema;
    }
}
