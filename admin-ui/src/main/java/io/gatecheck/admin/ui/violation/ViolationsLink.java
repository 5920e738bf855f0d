package io.gatecheck.admin.ui.violation;

import io.gatecheck.admin.api.violation.ViolationParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the list of violations, made from what was typed. */
final class ViolationsLink {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The first page with these filters. */
    ViolationsLink(ViolationParameters typed) {
        put("account", typed.account());
        put("policy", typed.policy());
        put("severity", typed.severity());
        put("status", typed.status());
        put("limit", typed.limit());
    }

    private void put(String name, Optional<String> value) {
        value.ifPresent(text -> parameters.put(name, text));
    }

    String firstPage() {
        return href(parameters);
    }

    String without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return href(fewer);
    }

    String after(String cursor) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put("cursor", cursor);
        return href(more);
    }

    private static String href(Map<String, String> parameters) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/violations");
        parameters.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
