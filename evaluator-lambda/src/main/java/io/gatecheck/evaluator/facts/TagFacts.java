package io.gatecheck.evaluator.facts;

import static io.gatecheck.evaluator.facts.DefinitionMapping.text;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.task.Phase;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskField;

/**
 * The tags of tasks and what else the event leaves out, by {@code ecs:DescribeTasks}; one call
 * takes tasks of one cluster. Tags change, and so nothing is remembered.
 */
final class TagFacts {

    /** The most tasks in one call (API_DescribeTasks {@code tasks}). */
    private static final int TASKS_A_CALL = 100;

    private final MemberClients clients;

    TagFacts(MemberClients clients) {
        this.clients = clients;
    }

    /** What is told of each event's task. */
    Map<TaskEvent, Fact<DescribedTask>> of(List<TaskEvent> events, MemberCalls calls) {
        return events.stream().distinct().collect(groupingBy(Cluster::of)).entrySet().stream()
                .flatMap(TagFacts::portions)
                .gather(
                        Gatherers.mapConcurrent(
                                TaskFacts.AT_ONCE, portion -> answers(portion, calls)))
                .flatMap(answers -> answers.entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Portion> portions(Map.Entry<Cluster, List<TaskEvent>> cluster) {
        return cluster.getValue().stream()
                .collect(
                        collectingAndThen(
                                groupingBy(event -> event.task().toString()),
                                byTask -> byTask.values().stream()))
                .gather(Gatherers.windowFixed(TASKS_A_CALL))
                .map(window ->
                        new Portion(
                                cluster.getKey(), window.stream().flatMap(List::stream).toList()));
    }

    private Map<TaskEvent, Fact<DescribedTask>> answers(Portion portion, MemberCalls calls) {
        Fact<Map<String, DescribedTask>> answer =
                calls.attempt("ecs:DescribeTasks", portion.cluster.place, () -> describe(portion));
        return portion.events.stream()
                .collect(toMap(event -> event, event -> answer.then(found -> in(found, event))));
    }

    private Map<String, DescribedTask> describe(Portion portion) {
        Cluster cluster = portion.cluster;
        return clients
                .ecs(cluster.place.account(), cluster.place.region())
                .describeTasks(request ->
                        request.cluster(cluster.name)
                                .tasks(portion.tasks())
                                .include(TaskField.TAGS))
                .tasks()
                .stream()
                .collect(toMap(Task::taskArn, TagFacts::described));
    }

    private static DescribedTask described(Task task) {
        return new DescribedTask(SettingsMapping.tags(task.tags()), text(task.platformFamily()));
    }

    /**
     * ECS answers {@code MISSING} for a task that stopped more than an hour ago, and for one so new
     * that not every part of ECS knows it yet.
     */
    private static Fact<DescribedTask> in(Map<String, DescribedTask> found, TaskEvent event) {
        DescribedTask task = found.get(event.task().toString());
        if (task != null) {
            return new Known<>(task);
        }
        return event.phase() == Phase.LAUNCHING
                ? Fact.passing("ECS does not know the task yet")
                : Fact.lasting("ECS does not know the task any more");
    }

    private record Cluster(MemberPlace place, String name) {

        static Cluster of(TaskEvent event) {
            return new Cluster(MemberPlace.of(event), event.task().cluster());
        }
    }

    private record Portion(Cluster cluster, List<TaskEvent> events) {

        List<String> tasks() {
            return events.stream().map(event -> event.task().toString()).distinct().toList();
        }
    }
}
