package io.gatecheck.cases;

import io.gatecheck.policy.PolicyId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One task and the starter policies that it breaks. Every task has network mode {@code awsvpc}.
 *
 * @param name the name of its service; the family of its task definition too
 * @param service whether a service runs it; otherwise it is started on its own
 * @param launchType {@code FARGATE} or {@code EC2}
 * @param publicIp whether its interface gets a public address
 * @param executeCommand whether ECS Exec is on
 * @param cpu of the task, in CPU units
 * @param memory of the task, in MiB
 * @param breaks exactly these policies, and none other
 */
public record TaskCase(
        String name,
        boolean service,
        String launchType,
        List<CaseContainer> containers,
        SubnetKind subnet,
        boolean publicIp,
        boolean executeCommand,
        long cpu,
        long memory,
        Set<PolicyId> breaks) {

    /** The registry of an account that the sandbox and moto's organization both have. */
    public static final String REGISTRY = "123456789012.dkr.ecr.eu-central-1.amazonaws.com/";

    public TaskCase {
        containers = List.copyOf(containers);
        breaks = Set.copyOf(breaks);
    }

    /**
     * One container of the task definition.
     *
     * @param logDriver absent where its output is not collected
     */
    public record CaseContainer(
            String name, String image, boolean privileged, Optional<String> logDriver) {

        static CaseContainer approved(String name) {
            return new CaseContainer(
                    name, REGISTRY + name + ":1.4.2", false, Optional.of("awslogs"));
        }

        CaseContainer from(String image) {
            return new CaseContainer(name, image, privileged, logDriver);
        }

        CaseContainer asPrivileged() {
            return new CaseContainer(name, image, true, logDriver);
        }

        CaseContainer withoutLogging() {
            return new CaseContainer(name, image, privileged, Optional.empty());
        }
    }

    /** A service on Fargate in a private subnet that breaks nothing. */
    static TaskCase service(String name) {
        return new TaskCase(
                name,
                true,
                "FARGATE",
                List.of(CaseContainer.approved("app")),
                SubnetKind.PRIVATE,
                false,
                false,
                512,
                1024,
                Set.of());
    }

    TaskCase standalone() {
        return new TaskCase(
                name,
                false,
                launchType,
                containers,
                subnet,
                publicIp,
                executeCommand,
                cpu,
                memory,
                breaks);
    }

    TaskCase onEc2() {
        return new TaskCase(
                name,
                service,
                "EC2",
                containers,
                subnet,
                publicIp,
                executeCommand,
                cpu,
                memory,
                breaks);
    }

    TaskCase running(CaseContainer... these) {
        return new TaskCase(
                name,
                service,
                launchType,
                List.of(these),
                subnet,
                publicIp,
                executeCommand,
                cpu,
                memory,
                breaks);
    }

    TaskCase in(SubnetKind kind) {
        return new TaskCase(
                name,
                service,
                launchType,
                containers,
                kind,
                publicIp,
                executeCommand,
                cpu,
                memory,
                breaks);
    }

    TaskCase withPublicIp() {
        return new TaskCase(
                name,
                service,
                launchType,
                containers,
                subnet,
                true,
                executeCommand,
                cpu,
                memory,
                breaks);
    }

    TaskCase withExecuteCommand() {
        return new TaskCase(
                name, service, launchType, containers, subnet, publicIp, true, cpu, memory, breaks);
    }

    TaskCase sized(long cpu, long memory) {
        return new TaskCase(
                name,
                service,
                launchType,
                containers,
                subnet,
                publicIp,
                executeCommand,
                cpu,
                memory,
                breaks);
    }

    TaskCase breaking(String... policies) {
        return new TaskCase(
                name,
                service,
                launchType,
                containers,
                subnet,
                publicIp,
                executeCommand,
                cpu,
                memory,
                Arrays.stream(policies).map(PolicyId::new).collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
        return name;
    }
}
