package io.gatecheck.alert;

/** A channel for alerts, such as Slack. */
public interface AlertChannel {

    /** Sends an alert. May be called again for the same alert when it was not delivered. */
    Delivery send(Alert alert, AlertRoute route);
}
