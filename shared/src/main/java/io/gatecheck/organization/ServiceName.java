package io.gatecheck.organization;

/**
 * The name of an ECS service, unique in its cluster. A standalone task has no service and goes by
 * the family of its task definition.
 */
public record ServiceName(String value) {

    public ServiceName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The name of a service is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
