package io.gatecheck.policy;

import java.util.List;
import java.util.Map;

/** The policies of the {@link BaselinePack} with which an organization starts. */
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
        return BaselinePack.documents(IDS);
    }
}
