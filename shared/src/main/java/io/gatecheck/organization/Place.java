package io.gatecheck.organization;

/**
 * Where a task runs.
 *
 * @param service of a standalone task, the family of its task definition
 */
public record Place(AccountId account, Region region, ClusterName cluster, ServiceName service) {}
