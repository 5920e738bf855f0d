package io.gatecheck.exemption;

/** The identifier of an exemption, unique in the organization. */
public record ExemptionId(String value) {

    public ExemptionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The id of an exemption must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
