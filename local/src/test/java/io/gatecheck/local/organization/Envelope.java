package io.gatecheck.local.organization;

import io.gatecheck.task.TaskArn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The envelope of an event that came over two buses of moto.
 *
 * <p>On its way from the bus of a member account to the central bus, moto drops {@code account},
 * empties {@code resources}, and names the Region of the central bus; AWS keeps all three. They are
 * put back here from the ARN of the task in the event's detail. So this way of an event proves
 * rules, buses and queue, but not that envelope and detail agree: for that, whole events are put
 * straight on the queue.
 */
final class Envelope {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Envelope() {}

    /** The event with what moto lost; a text that lost nothing stays as it is. */
    static String completed(String body) {
        if (!(read(body) instanceof ObjectNode event) || event.has("account")) {
            return body;
        }
        return TaskArn.parse(event.at("/detail/taskArn").asString(""))
                .map(task -> completed(event, task))
                .orElse(body);
    }

    private static String completed(ObjectNode event, TaskArn task) {
        event.put("account", task.account().value());
        event.put("region", task.region().code());
        event.putArray("resources").add(task.toString());
        return MAPPER.writeValueAsString(event);
    }

    private static JsonNode read(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            return MAPPER.missingNode();
        }
    }
}
