package io.gatecheck.cel;

import io.gatecheck.task.Container;
import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskSnapshot;
import io.gatecheck.task.Tasks;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** A task with some strange texts, of which some facets are not known. */
final class FuzzedTask {

    private FuzzedTask() {}

    static TaskSnapshot of(FuzzedChoices choices) {
        Tasks task = Tasks.fargate().service("s" + choices.text()).containers(containers(choices));
        if (choices.either()) {
            task.executeCommand().publicIps("203.0.113.1", "10.0.0.1");
        }
        Map<String, String> tags = new HashMap<>();
        for (int i = choices.applyAsInt(4); i > 0; i--) {
            tags.put(choices.either() ? "owner" : choices.text(), choices.text());
        }
        task.tags(tags);
        for (Facet facet : Facet.values()) {
            if (facet != Facet.EVENT && choices.applyAsInt(4) == 1) {
                task.without(facet, "denied");
            }
        }
        return task.snapshot();
    }

    private static Container[] containers(FuzzedChoices choices) {
        return IntStream.rangeClosed(0, choices.applyAsInt(10))
                .mapToObj(i -> Tasks.container(choices.either() ? "web" : "c" + choices.text()))
                .toArray(Container[]::new);
    }
}
