package io.gatecheck.yaml;

import io.gatecheck.policy.PolicyId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The policies with which an organization starts; they stand in the folder {@code policies} of the
 * class path.
 */
public final class StarterPolicies {

    private static final List<String> IDS =
            List.of(
                    "approved-image-registries",
                    "cpu-memory-range",
                    "logging-configured",
                    "no-execute-command",
                    "no-privileged-containers",
                    "no-public-ip",
                    "no-public-subnet");

    private StarterPolicies() {}

    /** The documents as written, by their id, in the order of the ids. */
    public static Map<PolicyId, String> documents() {
        Map<PolicyId, String> documents = new TreeMap<>();
        IDS.forEach(id -> documents.put(new PolicyId(id), read("/policies/" + id + ".yaml")));
        return documents;
    }

    private static String read(String resource) {
        try (InputStream in = StarterPolicies.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
