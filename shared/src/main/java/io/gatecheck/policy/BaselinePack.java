package io.gatecheck.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The policies of the pack {@code gatecheck-ecs-baseline}; they stand in the folder of that name on
 * the class path, and {@code docs/baseline-pack.md} lists what each is for.
 */
public final class BaselinePack {

    /** Where they stand on the class path. */
    public static final String FOLDER = "/policies/gatecheck-ecs-baseline/";

    private static final List<String> IDS =
            List.of(
                    "approved-image-registries",
                    "approved-registrars",
                    "capacity-provider-protection",
                    "container-insights",
                    "cpu-memory-range",
                    "deployment-circuit-breaker",
                    "deployment-lifecycle-hook",
                    "efs-iam-authorization",
                    "efs-transit-encryption",
                    "essential-health-check",
                    "exec-audit-logging",
                    "fargate-platform-version",
                    "image-digest-pinned",
                    "image-no-latest",
                    "image-scan-findings",
                    "image-scanned",
                    "image-version-consistency",
                    "log-mode",
                    "logging-configured",
                    "logs-leave-the-host",
                    "memory-limit-set",
                    "no-dangerous-capabilities",
                    "no-docker-host-volumes",
                    "no-environment-files",
                    "no-environment-secret-names",
                    "no-environment-secret-values",
                    "no-execute-command",
                    "no-fault-injection",
                    "no-host-devices",
                    "no-host-ipc",
                    "no-host-network",
                    "no-host-pid",
                    "no-privileged-containers",
                    "no-public-ingress",
                    "no-public-ip",
                    "no-public-ip-requested",
                    "no-public-subnet",
                    "no-sensitive-host-mounts",
                    "no-writable-host-mounts",
                    "non-admin-windows",
                    "non-root-linux",
                    "readonly-root-filesystem",
                    "require-awsvpc",
                    "required-cluster-tags",
                    "required-definition-tags",
                    "required-service-tags",
                    "required-task-tags",
                    "run-task-command-override",
                    "run-task-environment-override",
                    "run-task-role-override",
                    "security-group-allowlist",
                    "security-group-open-to-world",
                    "stale-revision",
                    "subnet-allowlist",
                    "task-role-not-execution-role",
                    "task-role-present");

    private BaselinePack() {}

    /** The documents as written, by their id, in the order of the ids. */
    public static Map<PolicyId, String> documents() {
        return documents(IDS);
    }

    /** Some of the documents. */
    static Map<PolicyId, String> documents(List<String> ids) {
        Map<PolicyId, String> documents = new TreeMap<>();
        ids.forEach(id -> documents.put(new PolicyId(id), read(FOLDER + id + ".yaml")));
        return documents;
    }

    private static String read(String resource) {
        try (InputStream in = BaselinePack.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the classpath");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
