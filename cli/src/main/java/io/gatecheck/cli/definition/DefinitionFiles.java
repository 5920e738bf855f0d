package io.gatecheck.cli.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads what people have of task definitions: the input of {@code register-task-definition}, the
 * output of {@code describe-task-definition} and {@code describe-tasks}, and CloudFormation and SAM
 * templates.
 */
public final class DefinitionFiles {

    private static final String RESOURCE = "AWS::ECS::TaskDefinition";

    private static final Pattern MENTION =
            Pattern.compile(
                    "containerDefinitions|taskDefinition|taskArn|AWS::ECS::",
                    Pattern.CASE_INSENSITIVE);

    private DefinitionFiles() {}

    /** Whether a text, which may be none of them, speaks of task definitions or tasks. */
    public static boolean isMentionedIn(String text) {
        return MENTION.matcher(text).find();
    }

    /** What the text of a file holds. */
    public static FileContent read(String text) {
        try {
            Value root = ValueReader.read(text);
            if (root.at("Resources") instanceof Value.Fields(var resources, var _)) {
                return template(resources);
            }
            if (root.at("tasks") instanceof Value.Items(var tasks, var _)) {
                return new DescribedTasks(tasks);
            }
            Value described = root.at("taskDefinition");
            Value definition = described.isSomething() ? described : root;
            boolean isDefinition =
                    definition.at("containerDefinitions").isSomething()
                            || definition.at("family").isSomething();
            return isDefinition
                    ? new FileContent.Judgeable(
                            List.of(task(definition)), List.of(), KnownDefinitions.read(definition))
                    : new FileContent.SomethingElse();
        } catch (UnreadableFile e) {
            return new FileContent.Unusable(String.valueOf(e.getMessage()));
        }
    }

    /** What ECS describes is as it is; what is still to be registered may have to be filled in. */
    private static CheckedTask task(Value definition) {
        return GuessedTask.of(
                definition.at("family").text(),
                definition.at("taskDefinitionArn").isSomething()
                        ? definition
                        : Placeholders.leftOpen(definition));
    }

    private static FileContent template(Map<String, Value> resources) {
        List<CheckedTask> tasks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        resources.forEach((name, resource) -> {
            if (name.startsWith("Fn::")) {
                notes.add(
                        "line %s: what %s makes is not read; judge the processed template instead"
                                .formatted(resource.line(), name));
            } else if (resource.at("Type").text().equals(RESOURCE)) {
                tasks.add(GuessedTask.of(name, Placeholders.leftOpen(resource.at("Properties"))));
            }
        });
        if (tasks.isEmpty() && notes.isEmpty()) {
            notes.add("there is no " + RESOURCE + " in this template");
        }
        return new FileContent.Judgeable(tasks, notes, KnownDefinitions.NONE);
    }
}
