package io.gatecheck.evaluator.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.gatecheck.evaluator.composition.EvaluatorComposition;
import io.gatecheck.evaluator.composition.Settings;
import io.gatecheck.evaluator.organizations.OrganizationSync;
import java.time.Clock;

/**
 * Learns the organization on a schedule. A failure fails the invocation, so that Lambda's own
 * metric shows it; what was known before stays.
 */
public final class OrganizationSyncHandler implements RequestHandler<ScheduledEvent, String> {

    private final OrganizationSync sync;

    /** Made by Lambda. */
    public OrganizationSyncHandler() {
        this(
                EvaluatorComposition.organizationSyncOnAws(
                        Settings.controlTable(System.getenv()), Clock.systemUTC()));
    }

    OrganizationSyncHandler(OrganizationSync sync) {
        this.sync = sync;
    }

    @Override
    public String handleRequest(ScheduledEvent event, Context context) {
        return sync.synchronize() + " accounts";
    }
}
