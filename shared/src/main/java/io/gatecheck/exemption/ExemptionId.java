package io.gatecheck.exemption;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The identifier of an exemption, unique in the organization. */
public record ExemptionId(String value) {

    public ExemptionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The id of an exemption must not be blank");
        }
    }

    /**
     * The id of a request. Whoever asks for the same twice in the same moment asks once, as a form
     * does that is sent twice.
     */
    static ExemptionId of(ExemptionTarget target, ExemptionRequest request) {
        String asked = String.join("\n", target.toString(), request.by(), request.at().toString());
        String digits =
                UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
        return new ExemptionId("ex-" + digits.substring(0, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
