package io.gatecheck.organization;

/**
 * The name of an ECS service, unique in its cluster. A standalone task has no service; its
 * task-definition family is used instead.
 */
public record ServiceName(String value) {

    public ServiceName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The name of a service must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
