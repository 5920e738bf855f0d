package io.gatecheck.admin.violation;

import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the violation that an address names. */
@Component
public class FindViolation {

    private final WithinReach reach;

    FindViolation(WithinReach reach) {
        this.reach = reach;
    }

    /**
     * The violation with this id.
     *
     * @throws NotFound if there is none within reach, or if the text is not an id
     */
    public Violation byId(String id) {
        return parsed(id)
                .flatMap(reach::violation)
                .orElseThrow(() -> new NotFound("There is no violation with the id '" + id + "'."));
    }

    private static Optional<ViolationId> parsed(String id) {
        try {
            return Optional.of(new ViolationId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
