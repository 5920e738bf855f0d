package io.gatecheck.organization;

/**
 * The identifier of an organizational unit, {@code ou-…}, or of the root of the organization,
 * {@code r-…} (Organizations {@code OrganizationalUnit.Id}, {@code Root.Id}).
 */
public record UnitId(String value) {

    public UnitId {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "The id of an organizational unit must not be blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
