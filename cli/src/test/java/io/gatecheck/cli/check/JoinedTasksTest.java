package io.gatecheck.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task of {@code describe-tasks} is judged with its definition, where a file has that. */
class JoinedTasksTest {

    @TempDir private Path folder;

    @BeforeEach
    void policies() throws IOException {
        policy("no-privileged", "!container.linux.privileged", "each: container");
        policy("small", "task.size.cpu.orValue(0) <= 512", "");
        policy("owned", "task.tags.hasKeys([\"owner\"])", "");
    }

    @Test
    void theTaskIsJudgedWithItsDefinitionItsOverridesAndItsTags() throws IOException {
        Ran ran = check(tasks("web:3", TAGS), definition("web:3", true));

        assertThat(ran.out())
                .contains("tasks.json:1: arn:aws:ecs:eu-central-1:111122223333:task/prod/1")
                .contains("  FAIL  no-privileged (high, container app)")
                .contains("  FAIL  small (high)")
                .contains("  1 passed, 2 failed, 0 at launch, 0 did not apply")
                .doesNotContain("note:");
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() throws IOException {
        Path tasks = tasks("web:3", TAGS);
        Path definition = definition("web:3", true);

        assertThat(check(definition, tasks).out())
                .contains("  1 passed, 2 failed, 0 at launch, 0 did not apply");
    }

    @Test
    void aDefinitionOfAnotherRevisionSaysNothing() throws IOException {
        Ran ran = check(tasks("web:3", TAGS), definition("web:4", true));

        assertThat(ran.out())
                .contains("    no-privileged (high, container app), which reads")
                .contains(
                        "        container.linux.privileged: the task definition is not in any of the files")
                .contains(
                        "the task definition web:3 is not in any of the files",
                        "'aws ecs describe-task-definition --task-definition web:3'");
    }

    @Test
    void aTaskThatIsShownWithoutTagsSaysHowToShowThem() throws IOException {
        Ran ran = check(tasks("web:3", "[]"), definition("web:3", false));

        assertThat(ran.out())
                .contains("    owned (high), which reads task.tags")
                .contains(
                        "        task.tags: the output has no tags; run describe-tasks with --include TAGS");
    }

    @Test
    void withoutImagesAndWithoutTheDefinitionNobodyKnowsTheContainers() throws IOException {
        Path tasks = tasks("web:3", TAGS);
        Files.writeString(tasks, Files.readString(tasks).replace(", \"image\": \"nginx\"", ""));

        assertThat(check(tasks, definition("web:4", true)).out())
                .contains("    no-privileged (high), which reads task.containers")
                .contains(
                        "        task.containers: the task definition is not in any of the files");
    }

    private static final String TAGS = "[{\"key\": \"owner\", \"value\": \"web\"}]";

    private Ran check(Path... files) {
        String[] arguments = {
            "check",
            "--explain",
            "--policies",
            folder.resolve("policies").toString(),
            files[0].toString(),
            files[1].toString()
        };
        return Ran.gatecheck(arguments);
    }

    private void policy(String id, String require, String each) throws IOException {
        Files.createDirectories(folder.resolve("policies"));
        Files.writeString(
                folder.resolve("policies/" + id + ".yaml"),
                """
                id: %s
                title: %s
                severity: high
                category: test
                description: x
                %s
                require: '%s'
                message: x
                action: alert
                remediation: {text: x}
                """
                        .formatted(id, id, each, require));
    }

    private Path tasks(String definition, String tags) throws IOException {
        return Files.writeString(
                folder.resolve("tasks.json"),
                """
                {"tasks": [{"taskArn": "arn:aws:ecs:eu-central-1:111122223333:task/prod/1",
                  "clusterArn": "arn:aws:ecs:eu-central-1:111122223333:cluster/prod",
                  "taskDefinitionArn": "arn:aws:ecs:eu-central-1:111122223333:task-definition/%s",
                  "lastStatus": "RUNNING", "desiredStatus": "RUNNING", "cpu": "256", "memory": "512",
                  "overrides": {"cpu": "1024"}, "tags": %s,
                  "containers": [{"name": "app", "image": "nginx"}]}]}
                """
                        .formatted(definition, tags));
    }

    private Path definition(String name, boolean privileged) throws IOException {
        return Files.writeString(
                folder.resolve("definition.json"),
                """
                {"taskDefinition": {"family": "web", "cpu": "256", "memory": "512",
                  "taskDefinitionArn": "arn:aws:ecs:eu-central-1:111122223333:task-definition/%s",
                  "containerDefinitions": [{"name": "app", "image": "nginx", "privileged": %s}]}}
                """
                        .formatted(name, privileged));
    }
}
