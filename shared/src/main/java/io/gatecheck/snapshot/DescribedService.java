package io.gatecheck.snapshot;

import io.gatecheck.task.TaskService;
import java.util.List;

/**
 * What {@code ecs:DescribeServices} says of a service.
 *
 * @param service what policies can read of it
 * @param targetGroups the ARNs of the target groups in which it registers its tasks
 * @param classicLoadBalancers the names of the Classic Load Balancers with which it does
 * @param managedRevisions the ARNs of its current revisions, if ECS manages its ingress (Express
 *     Mode); missing while it has no revision; none if ECS does not manage its ingress
 */
public record DescribedService(
        TaskService service,
        List<String> targetGroups,
        List<String> classicLoadBalancers,
        Fact<List<String>> managedRevisions) {

    public DescribedService {
        targetGroups = List.copyOf(targetGroups);
        classicLoadBalancers = List.copyOf(classicLoadBalancers);
        managedRevisions = managedRevisions.map(List::copyOf);
    }
}
