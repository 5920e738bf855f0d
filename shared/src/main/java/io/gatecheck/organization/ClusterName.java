package io.gatecheck.organization;

/** The name of an ECS cluster, unique in its account and Region. */
public record ClusterName(String value) {

    public ClusterName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The name of a cluster must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
