package io.gatecheck.admin.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The parameters of an address as they were typed, without the space around them. An empty one is
 * an absent one.
 *
 * @param values by name, in the order in which they are written
 */
public record QueryParameters(Map<String, String> values) {

    public QueryParameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Takes the parameters with these names, in their order, out of an address; one that occurs
     * more than once is the list of its values, which most readers refuse.
     */
    public static QueryParameters of(Map<String, List<String>> address, List<String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            String text = String.join(",", address.getOrDefault(name, List.of())).strip();
            if (!text.isEmpty()) {
                values.put(name, text);
            }
        }
        return new QueryParameters(values);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public QueryParameters with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new QueryParameters(more);
    }

    public QueryParameters without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new QueryParameters(fewer);
    }

    /** As they stand in an address, with the question mark before them; empty if there are none. */
    public String queryString() {
        UriComponentsBuilder builder = UriComponentsBuilder.newInstance();
        values.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(values).toUriString();
    }
}
