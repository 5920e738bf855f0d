package io.gatecheck.evaluator.facts.ecs;

import static java.util.stream.Collectors.toMap;

import io.gatecheck.ecs.DescribedTaskReader;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.snapshot.DescribedTask;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Phase;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskField;

/**
 * The tags of tasks and what else the event leaves out, by {@code ecs:DescribeTasks}; one call
 * takes tasks of one cluster. Tags change, and so nothing is cached.
 */
public final class TaskSource implements FactSource {

    /** The most tasks in one call (API_DescribeTasks {@code tasks}). */
    private static final int BATCH = 100;

    private final MemberClients clients;
    private final CachedLookup<MemberTask, DescribedTask> tasks =
            new CachedLookup<>(CachedLookup.none(), MemberTask::cluster, BATCH, this::lookUp);

    public TaskSource(MemberClients clients) {
        this.clients = clients;
    }

    @Override
    public Facet facet() {
        return Facet.TASK;
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        var found = tasks.of(requests.stream().map(MemberTask::of).toList(), calls);
        return request -> found.apply(MemberTask.of(request));
    }

    private Map<MemberTask, Fact<DescribedTask>> lookUp(List<MemberTask> batch, MemberCalls calls) {
        MemberCluster cluster = batch.getFirst().cluster;
        var answer =
                calls.attempt(
                        "ecs:DescribeTasks", cluster.region(), () -> describe(cluster, batch));
        return CachedLookup.each(batch, answer, MemberTask::arn, MemberTask::absent);
    }

    private Map<String, DescribedTask> describe(MemberCluster cluster, List<MemberTask> batch) {
        return clients
                .ecs(cluster.region())
                .describeTasks(request ->
                        request.cluster(cluster.name())
                                .tasks(batch.stream().map(MemberTask::arn).distinct().toList())
                                .include(TaskField.TAGS))
                .tasks()
                .stream()
                .collect(toMap(Task::taskArn, DescribedTaskReader::described));
    }

    /**
     * One task.
     *
     * @param isLaunching whether it is so new that not every part of ECS may know it yet
     */
    private record MemberTask(MemberCluster cluster, String arn, boolean isLaunching) {

        static MemberTask of(FactRequest request) {
            return new MemberTask(
                    MemberCluster.of(request.task()),
                    request.task().arn().toString(),
                    request.task().phase() == Phase.LAUNCHING);
        }

        /**
         * ECS answers {@code MISSING} for a task that stopped more than an hour ago, and for one so
         * new that not every part of ECS knows it yet.
         */
        Fact<DescribedTask> absent() {
            return isLaunching
                    ? Fact.retryable("ECS does not return the task yet")
                    : Fact.permanent("ECS no longer returns the task");
        }
    }
}
