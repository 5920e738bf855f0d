package io.gatecheck.yaml;

import io.gatecheck.policy.ClosestWord;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskService;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads which facets are missing of the task of an example. */
final class MissingExamples {

    static final List<String> WORDS =
            Arrays.stream(Facet.values())
                    .filter(facet -> facet != Facet.EVENT)
                    .map(Facet::toString)
                    .toList();

    private static final MissingReason BY_EXAMPLE =
            MissingReason.permanent("it is missing in this example");

    private MissingExamples() {}

    /**
     * What is not known of the task: the facets that {@code given} names, and the service of a
     * standalone task, as when it is judged.
     */
    static MissingFacts of(Section given, Task task) {
        Map<Facet, MissingReason> missing = new EnumMap<>(Facet.class);
        if (task.launch().standalone()) {
            missing.put(Facet.SERVICE, TaskService.NONE);
        }
        given.list("missing", List.of(), MissingExamples::facet)
                .forEach(facet -> missing.put(facet, BY_EXAMPLE));
        return MissingFacts.of(missing);
    }

    private static Facet facet(String word) {
        return Arrays.stream(Facet.values())
                .filter(facet -> facet != Facet.EVENT && facet.toString().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no facet '%s'.%s The facets are %s"
                                        .formatted(
                                                word,
                                                ClosestWord.question(word, WORDS),
                                                String.join(", ", WORDS))));
    }
}
