package io.gatecheck.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One ECS task as it runs; {@code task} in the policy language. Where a facet is missing, its
 * fields hold placeholders that no policy ever sees.
 *
 * @param arn the task's ARN (event {@code taskArn})
 * @param region such as {@code eu-central-1}
 * @param cluster the name of the cluster (event {@code clusterArn})
 * @param service the name of the service; for a standalone task, its task-definition family (event
 *     {@code group})
 * @param standalone whether no service started it
 * @param family the family of its task definition (event {@code taskDefinitionArn})
 * @param definitionArn its task definition with the revision
 * @param launchType {@code EC2}, {@code FARGATE}, {@code EXTERNAL} or {@code MANAGED_INSTANCES};
 *     empty where AWS names none
 * @param capacityProvider such as {@code FARGATE_SPOT}; absent where a launch type was asked for
 * @param platformVersion the Fargate platform; absent elsewhere
 * @param startedBy who asked for it, as told to AWS; {@code ecs-svc/…} for a service; empty where
 *     nobody said
 * @param executeCommand whether ECS Exec can open a shell in it (event {@code
 *     enableExecuteCommand})
 * @param cpu of the whole task in CPU units, 1024 a vCPU; absent where the task has no limit of its
 *     own
 * @param memory of the whole task in MiB; absent where the task has no limit of its own
 * @param taskRole the role of its containers; absent where they have none
 * @param executionRole the role with which ECS starts it; absent where there is none
 * @param containers the containers of its task definition; not those that AWS adds
 * @param injectedContainers the names of containers that AWS added, such as GuardDuty's agent
 * @param tags the tags on the task itself
 * @param availabilityZone such as {@code eu-central-1a}; absent until ECS has placed the task
 * @param group {@code service:…} for a service; for others {@code family:…}, or what the starter
 *     wrote; absent where nobody said (event {@code group})
 * @param launchedBy {@code service}, {@code scheduled} (an EventBridge rule or schedule), {@code
 *     step-functions}, {@code batch} or {@code standalone}; see {@link LaunchedBy}
 * @param ephemeralStorageGib the size of its ephemeral storage on Fargate, an override included;
 *     absent elsewhere (event {@code ephemeralStorage.sizeInGiB})
 * @param definitionRevision the number behind the family (event {@code taskDefinitionArn})
 * @param definition what its task definition says, before the overrides
 * @param overrides what was asked for this one task instead
 * @param serviceSettings how its service is set up; absent for a task that no service started
 * @param clusterSettings how its cluster is set up
 * @param createdAt when ECS began with it; absent where the event does not say (event {@code
 *     createdAt})
 * @param platformFamily the operating system on Fargate in capitals, such as {@code LINUX}; absent
 *     elsewhere ({@code tasks[].platformFamily})
 * @param definitionState what may have changed about its task definition since it was registered
 * @param capacityProviderSettings how its capacity provider is set up; absent where that is none of
 *     an Auto Scaling group
 */
public record Task(
        String arn,
        TaskAccount account,
        String region,
        String cluster,
        String service,
        boolean standalone,
        String family,
        String definitionArn,
        String launchType,
        Optional<String> capacityProvider,
        Optional<String> platformVersion,
        String startedBy,
        boolean executeCommand,
        Optional<Long> cpu,
        Optional<Long> memory,
        Optional<String> taskRole,
        Optional<String> executionRole,
        List<Container> containers,
        List<String> injectedContainers,
        Network network,
        Map<String, String> tags,
        Optional<String> availabilityZone,
        Optional<String> group,
        String launchedBy,
        Optional<Long> ephemeralStorageGib,
        long definitionRevision,
        TaskDefinition definition,
        Overrides overrides,
        Optional<ServiceSettings> serviceSettings,
        ClusterSettings clusterSettings,
        Optional<Instant> createdAt,
        Optional<String> platformFamily,
        DefinitionState definitionState,
        Optional<CapacityProviderSettings> capacityProviderSettings) {

    public Task {
        containers = List.copyOf(containers);
        injectedContainers = List.copyOf(injectedContainers);
        tags = Map.copyOf(tags);
    }
}
