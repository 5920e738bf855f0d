package io.gatecheck.local.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import io.gatecheck.cases.TaskCases;
import io.gatecheck.local.moto.GovernedOrganization;
import io.gatecheck.local.moto.MotoAccount;
import io.gatecheck.local.moto.OnMoto;
import io.gatecheck.local.moto.TaskStateChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules, buses and queue of the templates, as moto deploys them. */
@Tag("emulator")
@ExtendWith(OnMoto.class)
class ForwardingIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final GovernedOrganization governed;
    private final CentralQueues queues;

    ForwardingIT(GovernedOrganization governed) {
        this.governed = governed;
        this.queues =
                new CentralQueues(governed.organization().central().sqs(), governed.deployment());
        queues.empty();
    }

    @Test
    void everyAccountAndRegionForwardsItsTaskEvents() {
        List<String> sent = new ArrayList<>();
        for (MotoAccount member : governed.organization().members()) {
            sent.add(emitIn(member));
            sent.add(
                    emitIn(
                            governed.organization()
                                    .elsewhere(member, GovernedOrganization.ELSEWHERE)));
        }

        assertThat(received())
                .extracting(event -> event.at("/detail/taskArn").asString())
                .containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void onlyStatesInWhichSomethingIsToBeDoneAreForwarded() {
        var member = governed.organization().members().getFirst();
        var event = event(member);
        List.of(
                        event.inState("PROVISIONING", "RUNNING"),
                        event.inState("PENDING", "RUNNING"),
                        event.inState("ACTIVATING", "RUNNING"),
                        event.inState("RUNNING", "RUNNING"),
                        event.inState("PROVISIONING", "STOPPED"),
                        event.inState("RUNNING", "STOPPED"),
                        event.inState("STOPPING", "STOPPED"),
                        event.inState("STOPPED", "STOPPED"))
                .forEach(member::emit);

        assertThat(received())
                .extracting(ForwardingIT::states)
                .containsExactlyInAnyOrder(
                        tuple("PROVISIONING", "RUNNING"),
                        tuple("RUNNING", "RUNNING"),
                        tuple("STOPPED", "STOPPED"));
    }

    private String emitIn(MotoAccount account) {
        var event = event(account);
        account.emit(event);
        return event.taskArn();
    }

    private TaskStateChange event(MotoAccount account) {
        var task = governed.run(TaskCases.ALL.getFirst(), account);
        return TaskStateChange.running(task, Instant.now());
    }

    private List<JsonNode> received() {
        List<JsonNode> events = new ArrayList<>();
        queues.drain(batch -> {
            batch.getRecords().forEach(message -> events.add(JSON.readTree(message.getBody())));
            return new SQSBatchResponse(List.of());
        });
        return events;
    }

    private static Tuple states(JsonNode event) {
        return tuple(
                event.at("/detail/lastStatus").asString(),
                event.at("/detail/desiredStatus").asString());
    }
}
