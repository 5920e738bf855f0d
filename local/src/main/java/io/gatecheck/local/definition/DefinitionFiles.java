package io.gatecheck.local.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what people have of task definitions: the input of {@code register-task-definition}, the
 * output of {@code describe-task-definition} and {@code describe-tasks}, and CloudFormation and SAM
 * templates.
 */
public final class DefinitionFiles {

    private static final String RESOURCE = "AWS::ECS::TaskDefinition";

    private DefinitionFiles() {}

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
                            List.of(subject(definition)),
                            List.of(),
                            KnownDefinitions.read(definition))
                    : new FileContent.SomethingElse();
        } catch (UnreadableFile e) {
            return new FileContent.Unusable(String.valueOf(e.getMessage()));
        }
    }

    /** What ECS describes is as it is; what is still to be registered may have to be filled in. */
    private static Subject subject(Value definition) {
        return GuessedTask.of(
                definition.at("family").text(),
                definition.at("taskDefinitionArn").isSomething()
                        ? definition
                        : Placeholders.leftOpen(definition));
    }

    private static FileContent template(Map<String, Value> resources) {
        List<Subject> subjects = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        resources.forEach((name, resource) -> {
            if (name.startsWith("Fn::")) {
                notes.add(
                        "line %s: what %s makes is not read; judge the processed template instead"
                                .formatted(resource.line(), name));
            } else if (resource.at("Type").text().equals(RESOURCE)) {
                subjects.add(
                        GuessedTask.of(name, Placeholders.leftOpen(resource.at("Properties"))));
            }
        });
        if (subjects.isEmpty() && notes.isEmpty()) {
            notes.add("there is no " + RESOURCE + " in this template");
        }
        return new FileContent.Judgeable(subjects, notes, KnownDefinitions.NONE);
    }
}
