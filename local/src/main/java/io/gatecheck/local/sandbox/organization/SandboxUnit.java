package io.gatecheck.local.sandbox.organization;

import java.util.Arrays;
import java.util.List;

/** The units of the imaginary organization. */
public enum SandboxUnit {
    ROOT("r-tide", "Root", ""),
    SECURITY("ou-tide-security", "Security", "r-tide"),
    WORKLOADS("ou-tide-workload", "Workloads", "r-tide"),
    PRODUCTION("ou-tide-prodprod", "Production", "ou-tide-workload"),
    DEVELOPMENT("ou-tide-devdevde", "Development", "ou-tide-workload"),
    PLAYGROUNDS("ou-tide-playgrnd", "Sandbox", "r-tide"),
    ONBOARDING("ou-tide-onboardg", "Onboarding", "r-tide");

    private final String id;
    private final String label;
    private final String parentId;

    SandboxUnit(String id, String label, String parentId) {
        this.id = id;
        this.label = label;
        this.parentId = parentId;
    }

    public String id() {
        return id;
    }

    /** The name that people gave it. */
    public String label() {
        return label;
    }

    /** The units directly below the root or a unit. */
    public static List<SandboxUnit> below(String parentId) {
        return Arrays.stream(values()).filter(unit -> unit.parentId.equals(parentId)).toList();
    }
}
