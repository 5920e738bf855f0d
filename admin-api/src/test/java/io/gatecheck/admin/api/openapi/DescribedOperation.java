package io.gatecheck.admin.api.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the code of an operation does not say of it.
 *
 * @param id a name for programs that are generated
 * @param query its parameters in the query
 * @param problems the statuses with which it can fail, each with when that happens
 */
record DescribedOperation(
        String id,
        String summary,
        List<QueryParameter> query,
        SortedMap<Integer, String> problems) {

    /** A parameter in the query; none is required. */
    record QueryParameter(
            String name, String description, String type, List<String> values, String pattern) {

        static QueryParameter text(String name, String description) {
            return new QueryParameter(name, description, "string", List.of(), "");
        }

        static QueryParameter text(String name, String description, String pattern) {
            return new QueryParameter(name, description, "string", List.of(), pattern);
        }

        static QueryParameter word(String name, String description, String... values) {
            return new QueryParameter(name, description, "string", List.of(values), "");
        }

        static QueryParameter limit() {
            return new QueryParameter(
                    "limit",
                    "The most items on a page, 1 to 200; 50 by default",
                    "integer",
                    List.of(),
                    "");
        }

        static QueryParameter cursor() {
            return text("cursor", "The nextCursor of the previous page");
        }
    }

    static DescribedOperation of(String id, String summary) {
        SortedMap<Integer, String> problems = new TreeMap<>();
        problems.put(401, "There is no valid bearer token");
        problems.put(403, "No role of the token permits the request");
        problems.put(500, "An error in Gatecheck; the log has the details");
        return new DescribedOperation(id, summary, List.of(), problems)
                .problem(400, "A parameter is not valid");
    }

    DescribedOperation query(QueryParameter... parameters) {
        return new DescribedOperation(
                id,
                summary,
                Stream.concat(query.stream(), Stream.of(parameters)).toList(),
                problems);
    }

    DescribedOperation page() {
        return query(QueryParameter.cursor(), QueryParameter.limit());
    }

    DescribedOperation problem(int status, String when) {
        SortedMap<Integer, String> more = new TreeMap<>(problems);
        more.put(status, when);
        return new DescribedOperation(id, summary, new ArrayList<>(query), more);
    }

    /** It may name something that does not exist. */
    DescribedOperation named() {
        return problem(404, "It does not exist, or is out of reach");
    }

    /** It reads a body. */
    DescribedOperation body() {
        return problem(400, "The body is not valid JSON, or a parameter is not valid")
                .problem(415, "The body is not of the type application/json")
                .problem(422, "A field of the body is not valid; errors names each");
    }
}
