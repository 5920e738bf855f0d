package io.gatecheck.snapshot;

import io.gatecheck.task.InboundRule;
import java.util.List;

/** The rules by which the security groups on the interfaces of a task let others in. */
public record InboundRules(List<InboundRule> all) {

    public InboundRules {
        all = List.copyOf(all);
    }
}
