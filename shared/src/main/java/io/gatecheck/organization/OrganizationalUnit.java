package io.gatecheck.organization;

/**
 * One unit in the tree of an AWS Organization, or its root.
 *
 * @param id {@code r-…} for the root, {@code ou-…} for a unit (Organizations {@code Root.Id},
 *     {@code OrganizationalUnit.Id})
 * @param name the name that people gave it
 */
public record OrganizationalUnit(UnitId id, String name) {}
