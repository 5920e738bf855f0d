package io.gatecheck.evaluator.telemetry;

import io.gatecheck.alert.Alert;
import io.gatecheck.alert.AlertChannel;
import io.gatecheck.alert.AlertRoute;
import io.gatecheck.alert.Delivery;
import io.gatecheck.organization.Place;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes alerts to the log, one JSON line each; used if Slack is not configured. */
public final class LogAlertChannel implements AlertChannel {

    private static final JsonMapper JSON = new JsonMapper();

    private final Logger log;

    /** Writes to the log of this class. */
    public LogAlertChannel() {
        this(LoggerFactory.getLogger(LogAlertChannel.class));
    }

    LogAlertChannel(Logger log) {
        this.log = log;
    }

    @Override
    public Delivery send(Alert alert, AlertRoute route) {
        log.warn("{}", line(alert, route));
        return new Delivery.Delivered(Optional.empty());
    }

    private static ObjectNode line(Alert alert, AlertRoute route) {
        Place place = alert.violation().place();
        ObjectNode line =
                JSON.createObjectNode()
                        .put("alert", alert.violation().policy().title())
                        .put("violation", alert.violation().id().value())
                        .put("policy", alert.violation().policy().id().value())
                        .put("severity", alert.violation().policy().severity().name())
                        .put("message", alert.violation().message())
                        .put("account", place.account().value())
                        .put("accountName", alert.account().name())
                        .put("region", place.region().code())
                        .put("cluster", place.cluster().value())
                        .put("service", place.service().value())
                        .put("task", alert.task().toString());
        route.channel().ifPresent(channel -> line.put("channel", channel));
        return line;
    }
}
