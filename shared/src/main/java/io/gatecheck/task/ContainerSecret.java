package io.gatecheck.task;

import java.util.Set;

/**
 * An environment variable that ECS fills from a secret store ({@code
 * containerDefinitions[].secrets}); neither the value nor the location of the secret is stored.
 *
 * @param name of the variable
 * @param kind {@code secretsmanager}, or {@code ssm} for a parameter of Systems Manager
 */
public record ContainerSecret(String name, String kind) {

    private static final Set<String> KINDS = Set.of("secretsmanager", "ssm");

    public ContainerSecret {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "The kind of a secret must be secretsmanager or ssm");
        }
    }
}
