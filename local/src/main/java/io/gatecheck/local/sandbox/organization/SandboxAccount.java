package io.gatecheck.local.sandbox.organization;

import io.gatecheck.organization.AccountId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of the imaginary organization. */
public enum SandboxAccount {
    MANAGEMENT("123456789012", "tidemark-management", SandboxUnit.ROOT, "management", ""),
    SECURITY_TOOLING(
            "210000000012", "security-tooling", SandboxUnit.SECURITY, "tooling", "#security"),
    SHOP("210000000023", "shop-production", SandboxUnit.PRODUCTION, "shop", "#team-shop"),
    PAYMENTS(
            "210000000034",
            "payments-production",
            SandboxUnit.PRODUCTION,
            "payments",
            "#team-payments"),
    DATA("210000000045", "data-production", SandboxUnit.PRODUCTION, "analytics", "#team-data"),
    SHOP_DEVELOPMENT(
            "210000000056", "shop-development", SandboxUnit.DEVELOPMENT, "dev", "#team-shop"),
    PLAYGROUND("210000000067", "playground", SandboxUnit.PLAYGROUNDS, "default", ""),
    /** Bought last month: its events arrive, but it has no GatecheckReader role yet. */
    ACQUIRED("210000000078", "brightwater-legacy", SandboxUnit.ONBOARDING, "prod", "");

    private final String id;
    private final String label;
    private final SandboxUnit unit;
    private final String cluster;
    private final String channel;

    SandboxAccount(String id, String label, SandboxUnit unit, String cluster, String channel) {
        this.id = id;
        this.label = label;
        this.unit = unit;
        this.cluster = cluster;
        this.channel = channel;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    /** The name of the account. */
    public String label() {
        return label;
    }

    /** The name of its ECS cluster. */
    public String cluster() {
        return cluster;
    }

    public boolean hasReaderRole() {
        return this != ACQUIRED;
    }

    /** Whether GuardDuty adds its agent to the Fargate tasks of the account. */
    public boolean hasRuntimeMonitoring() {
        return unit == SandboxUnit.PRODUCTION;
    }

    public Map<String, String> tags() {
        return channel.isEmpty()
                ? Map.of("owner", label)
                : Map.of("owner", label, "gatecheck:slack-channel", channel);
    }

    public static Optional<SandboxAccount> find(String id) {
        return Arrays.stream(values()).filter(account -> account.id.equals(id)).findFirst();
    }

    /** The accounts directly below the root or a unit. */
    public static List<SandboxAccount> below(String unitId) {
        return Arrays.stream(values()).filter(account -> account.unit.id().equals(unitId)).toList();
    }
}
