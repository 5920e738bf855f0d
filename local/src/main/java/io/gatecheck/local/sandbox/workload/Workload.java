package io.gatecheck.local.sandbox.workload;

import io.gatecheck.local.sandbox.organization.SandboxAccount;
import io.gatecheck.organization.Region;
import java.time.Duration;
import java.util.List;

/**
 * Something that the organization runs.
 *
 * @param name of the service, and of the family of its task definition
 * @param revisions what is deployed in turn; after the last one comes the first again
 */
public record Workload(
        SandboxAccount account,
        Region region,
        String name,
        Rhythm rhythm,
        List<Revision> revisions) {

    public Workload {
        revisions = List.copyOf(revisions);
    }

    /** How its tasks come and go. */
    public sealed interface Rhythm {

        /** A service, which keeps between so many tasks running. */
        record Service(int fewest, int most) implements Rhythm {}

        /** A task that a schedule starts. */
        record Scheduled(Duration every, Duration takes) implements Rhythm {}

        /** A task that people start when they need it. */
        record Standalone(Duration takes) implements Rhythm {}
    }

    /** A service that keeps between so many tasks running. */
    public static Workload service(SandboxAccount account, String name, int fewest, int most) {
        return of(account, name, new Rhythm.Service(fewest, most));
    }

    /** A task that a schedule starts every so many seconds. */
    static Workload scheduled(SandboxAccount account, String name, int every, int takes) {
        return of(
                account,
                name,
                new Rhythm.Scheduled(Duration.ofSeconds(every), Duration.ofSeconds(takes)));
    }

    /** A task that people start when they need it, and that takes so many seconds. */
    public static Workload standalone(SandboxAccount account, String name, int takes) {
        return of(account, name, new Rhythm.Standalone(Duration.ofSeconds(takes)));
    }

    private static Workload of(SandboxAccount account, String name, Rhythm rhythm) {
        return new Workload(account, new Region("eu-central-1"), name, rhythm, List.of());
    }

    /** The same in another Region. */
    Workload in(String code) {
        return new Workload(account, new Region(code), name, rhythm, revisions);
    }

    /** The same with these revisions. */
    public Workload deploys(Revision... these) {
        return new Workload(account, region, name, rhythm, List.of(these));
    }

    public boolean isService() {
        return rhythm instanceof Rhythm.Service;
    }

    /** The number of the task definition's revision that a deployment brings. */
    public Revision revision(int number) {
        return revisions.get((number - 1) % revisions.size());
    }

    public String definitionArn(int number) {
        return arn("task-definition/" + name + ":" + number);
    }

    public String cluster() {
        return account.cluster();
    }

    /** The capacity provider of its tasks that are not on Fargate. */
    public String capacityProvider() {
        return cluster() + "-instances";
    }

    public String clusterArn() {
        return arn("cluster/" + cluster());
    }

    String arn(String resource) {
        return "arn:aws:ecs:%s:%s:%s".formatted(region.code(), account.id().value(), resource);
    }
}
