package io.gatecheck.admin.violation;

import io.gatecheck.admin.request.NotFound;
import io.gatecheck.violation.Violation;
import io.gatecheck.violation.ViolationId;
import io.gatecheck.violation.ViolationRepository;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the violation that an address names. */
@Component
public class FindViolation {

    private final ViolationRepository violations;

    FindViolation(ViolationRepository violations) {
        this.violations = violations;
    }

    /**
     * The violation with this id.
     *
     * @throws NotFound if there is none, or if the text is not an id
     */
    public Violation byId(String id) {
        return parsed(id)
                .flatMap(violations::find)
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
