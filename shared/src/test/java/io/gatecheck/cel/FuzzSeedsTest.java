package io.gatecheck.cel;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gatecheck.policy.StarterPolicies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fuzz targets ask of any input, asked of what was found once, and of some that are easily
 * made.
 */
class FuzzSeedsTest {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentIsRefusedAtAPlaceOrJudges(String name, byte[] document) {
        PolicyParserFuzz.fuzzerTestOneInput(document);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policiesAndTasks")
    void aPolicyJudgesATaskWithinItsBudgetAndGuessesNothing(String name, byte[] choices) {
        EvaluatorFuzz.fuzzerTestOneInput(choices);
    }

    static Stream<Arguments> documents() {
        return Stream.concat(
                StarterPolicies.documents().entrySet().stream()
                        .map(policy ->
                                arguments(
                                        policy.getKey().value(),
                                        policy.getValue().getBytes(StandardCharsets.UTF_8))),
                found("policy-parser"));
    }

    static Stream<Arguments> policiesAndTasks() {
        return Stream.concat(
                IntStream.range(0, 40).mapToObj(seed -> arguments("seed " + seed, bytes(seed))),
                found("evaluator"));
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[200];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static Stream<Arguments> found(String target) {
        try (Stream<Path> files = Files.list(FOUND.resolve(target))) {
            return files
                    .sorted()
                    .map(file -> arguments(file.getFileName().toString(), content(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of findings cannot be read", e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
