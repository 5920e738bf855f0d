package io.gatecheck.task;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;

/**
 * Where a task runs, as people speak of it.
 *
 * @param cluster the name of the ECS cluster
 * @param service the name of the ECS service; for a standalone task, its task-definition family
 */
public record TaskPlace(AccountId account, Region region, String cluster, String service) {}
