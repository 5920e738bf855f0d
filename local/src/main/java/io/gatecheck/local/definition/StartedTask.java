package io.gatecheck.local.definition;

import io.gatecheck.evaluator.event.ParsedEvent;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.event.TaskEventParser;
import io.gatecheck.evaluator.facts.EffectiveTask;
import io.gatecheck.evaluator.facts.FetchedFacts;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.task.TaskArn;
import io.gatecheck.task.TaskSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The task that would start from a definition, told as ECS tells of tasks and read as the evaluator
 * reads that, so that it is judged as it will be.
 */
final class StartedTask {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TaskEventParser EVENTS = new TaskEventParser();
    private static final String ANYWHERE = "arn:aws:ecs:us-east-1:000000000000:";

    private StartedTask() {}

    /**
     * A task that runs with nothing overridden.
     *
     * @param ownImages whether the accounts whose registries hold its images are taken for ones of
     *     the organization
     */
    static TaskSnapshot of(TaskDefinition definition, boolean ownImages) {
        ObjectNode detail = JSON.createObjectNode();
        String family = definition.family() == null ? "unknown" : definition.family();
        detail.put("taskArn", ANYWHERE + "task/unknown/00000000000000000000000000000000");
        detail.put("clusterArn", ANYWHERE + "cluster/unknown");
        detail.put("taskDefinitionArn", ANYWHERE + "task-definition/" + family + ":1");
        detail.put("group", "family:" + family);
        detail.put("lastStatus", "RUNNING");
        detail.put("desiredStatus", "RUNNING");
        detail.put("cpu", definition.cpu());
        detail.put("memory", definition.memory());
        ArrayNode containers = detail.putArray("containers");
        definition
                .containerDefinitions()
                .forEach(container ->
                        containers
                                .addObject()
                                .put("name", container.name())
                                .put("image", container.image()));
        if (definition.networkMode() == NetworkMode.AWSVPC) {
            detail.putArray("attachments").addObject().put("type", "eni").putArray("details");
        }
        return snapshot(
                detail,
                FetchedFacts.told(Optional.of(definition), Optional.empty(), false),
                ownImages);
    }

    /**
     * The task that an event's detail, or {@code describe-tasks}, tells of.
     *
     * @param ownImages whether the accounts whose registries hold its images are taken for ones of
     *     the organization
     * @throws UnreadableFile where the evaluator would not judge it; its message says why
     */
    static TaskSnapshot snapshot(ObjectNode detail, FetchedFacts facts, boolean ownImages) {
        TaskArn task =
                TaskArn.parse(detail.path("taskArn").asString(""))
                        .orElseThrow(() ->
                                new UnreadableFile("a task in it has no 'taskArn' that is an ARN"));
        ObjectNode event = JSON.createObjectNode();
        event.put("source", "aws.ecs");
        event.put("detail-type", "ECS Task State Change");
        event.put("account", task.account().value());
        event.put("region", task.region().code());
        event.put("time", "1970-01-01T00:00:00Z");
        event.set("detail", detail);
        return switch (EVENTS.parse(event.toString())) {
            case ParsedEvent.Launch(TaskEvent launch) ->
                    EffectiveTask.snapshot(
                            launch,
                            unknownAccount(launch.account()),
                            facts,
                            id -> Optional.of(unknownAccount(id)).filter(_ -> ownImages));
            case ParsedEvent.Stopped _ ->
                    throw new UnreadableFile("the task " + task + " has stopped");
            case ParsedEvent.Ignored(var why) -> throw new UnreadableFile(why);
            case ParsedEvent.Refused(var why) -> throw new UnreadableFile(why);
        };
    }

    /**
     * A task of {@code describe-tasks}.
     *
     * @throws UnreadableFile where it is none
     */
    static ObjectNode detail(Value task) {
        if (json(task) instanceof ObjectNode detail) {
            return detail;
        }
        throw new UnreadableFile("line %s: this is not a task".formatted(task.line()));
    }

    private static JsonNode json(Value value) {
        return switch (value) {
            case Value.Fields(var fields, var _) -> {
                ObjectNode object = JSON.createObjectNode();
                fields.forEach((key, each) -> object.set(key, json(each)));
                yield object;
            }
            case Value.Items(var items, var _) -> {
                ArrayNode array = JSON.createArrayNode();
                items.forEach(each -> array.add(json(each)));
                yield array;
            }
            case Value.Text(var text, var _) -> JSON.getNodeFactory().stringNode(text);
            case Value.Nothing _, Value.Deployed _, Value.Either _ ->
                    JSON.getNodeFactory().nullNode();
        };
    }

    private static Account unknownAccount(AccountId id) {
        return new Account(
                id,
                "?",
                new AccountPath(List.of(new OrganizationalUnit("r-unknown", "?"))),
                Map.of());
    }
}
