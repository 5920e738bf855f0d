package io.gatecheck.task;

/**
 * A way by which others reach the tasks of a service: a load balancer in front of them ({@code
 * elasticloadbalancing:DescribeLoadBalancers}), or an ingress path that ECS manages for an Express
 * service ({@code ecs:DescribeServiceRevisions}).
 *
 * @param name of the load balancer ({@code LoadBalancerName}), or the endpoint of the path ({@code
 *     ecsManagedResources.ingressPaths[].endpoint})
 * @param internetFacing whether it is open to the internet ({@code Scheme} {@code internet-facing},
 *     {@code accessType} {@code PUBLIC})
 * @param type {@code application}, {@code network} or {@code gateway} of a load balancer ({@code
 *     Type}), {@code express} of a path that ECS manages
 */
public record Ingress(String name, boolean internetFacing, String type) {}
