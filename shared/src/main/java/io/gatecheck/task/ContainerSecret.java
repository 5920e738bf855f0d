package io.gatecheck.task;

/**
 * An environment variable that ECS fills from a store of secrets ({@code
 * containerDefinitions[].secrets}); neither the value nor the place of the secret is kept.
 *
 * @param name of the variable
 * @param kind {@code secretsmanager}, or {@code ssm} for a parameter of Systems Manager
 */
public record ContainerSecret(String name, String kind) {}
