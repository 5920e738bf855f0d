package io.gatecheck.cli.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever stands in a file, it is judged or refused in a sentence. */
class MutatedDefinitionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MUTANTS = 1_500;
    private static final List<String> VALUES =
            List.of("null", "{}", "[]", "\"\"", "\"x\"", "-1", "true", "[{}]", "{\"Ref\": \"P\"}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everything.json",
                "every-task.json",
                "definitions/described.json",
                "definitions/tasks.json",
                "definitions/template.json"
            })
    void everyMutantIsReadOrRefused(String file) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/check", file));
        Random random = new Random(7);
        for (int i = 0; i < MUTANTS; i++) {
            JsonNode root = JSON.readTree(text);
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                mutate(root, random);
            }
            String mutant = root.toString();
            FileContent content = DefinitionFiles.read(mutant);
            if (content instanceof DescribedTasks tasks) {
                content = tasks.with(KnownDefinitions.NONE);
            }
            assertThat(content).as(mutant).isNotNull();
        }
    }

    private static void mutate(JsonNode root, Random random) {
        List<JsonNode> parents = new ArrayList<>();
        collect(root, parents);
        if (parents.isEmpty()) {
            return;
        }
        JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        switch (parents.get(random.nextInt(parents.size()))) {
            case ObjectNode object -> {
                List<String> names = List.copyOf(object.propertyNames());
                String name = names.get(random.nextInt(names.size()));
                if (random.nextBoolean()) {
                    object.remove(name);
                } else {
                    object.set(name, value);
                }
            }
            case ArrayNode array -> array.set(random.nextInt(array.size()), value);
            default -> throw new IllegalStateException("only objects and arrays are collected");
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainer() && !node.isEmpty()) {
            parents.add(node);
            node.forEach(each -> collect(each, parents));
        }
    }
}
