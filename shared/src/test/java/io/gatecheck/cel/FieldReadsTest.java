package io.gatecheck.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.task.Facet;
import io.gatecheck.task.TaskField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    task.launch.executeCommand                                    | EVENT
                    task.containers.all(c, c.image.registry != "x")        | EVENT
                    task.containers.all(c, !c.linux.privileged)                  | EVENT DEFINITION
                    task.network.publicIps.size() == 0                     | EVENT INTERFACES
                    task.network.publicSubnet                              | EVENT ROUTES
                    task.tags["owner"] == "me"                             | EVENT TASK
                    has(task.tags.owner) && task.network.mode == "awsvpc"  | EVENT TASK DEFINITION
                    [task.network].exists(n, n.publicSubnet)               | EVENT ROUTES
                    task.network == task.network                           | EVENT DEFINITION INTERFACES ROUTES SECURITY_GROUPS
                    task.containers.filter(c, c.essential).size() > 0      | EVENT DEFINITION
                    size(task.containers) > 0                              | EVENT
                    task.containers[0] in task.containers                  | EVENT DEFINITION IMAGE_DIGEST IMAGE_SCAN
                    task.containers.exists(c, c.image.digest.hasValue())    | EVENT IMAGE_DIGEST
                    """)
    void theFacetsComeFromWhatTheExpressionReads(String expression, String facets) {
        var reads = Policies.requiring(expression).reads();

        assertThat(reads)
                .containsExactlyInAnyOrder(
                        List.of(facets.split(" ")).stream()
                                .map(Facet::valueOf)
                                .toArray(Facet[]::new));
    }

    @Test
    void theFacetsOfAPolicyAreThoseOfAllItsExpressions() {
        var policy =
                Policies.compiled(
                        Policies.yaml(
                                        "task.launch.executeCommand",
                                        "when: task.network.publicSubnet\n")
                                .replace("{task.service.name} is wrong", "{task.tags}"));

        assertThat(policy.reads()).containsExactlyInAnyOrder(Facet.EVENT, Facet.ROUTES, Facet.TASK);
        assertThat(policy.message().fields().stream())
                .extracting(TaskField::name)
                .containsExactly("tags");
        assertThat(policy.require().fields().stream())
                .extracting(TaskField::name)
                .containsExactly("launch", "executeCommand");
    }
}
