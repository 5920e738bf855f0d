package io.gatecheck.admin.api.policy;

import io.gatecheck.admin.policy.DocumentTextParser;
import io.gatecheck.admin.policy.Publication;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.InvalidRequest;
import io.gatecheck.admin.request.Parsed;
import io.gatecheck.admin.request.ReasonParser;
import io.gatecheck.policy.PolicyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request about a policy document, as it was sent.
 *
 * @param yaml the document
 * @param basedOn the number of the version that the author saw last; only to publish
 * @param reason why; only to publish
 */
record DocumentRequest(@Nullable String yaml, @Nullable Integer basedOn, @Nullable String reason) {

    /** The document. */
    String document() {
        List<InvalidParameter> errors = new ArrayList<>();
        String document = document(errors);
        refuse(errors);
        return document;
    }

    /** The request to publish it as the next version of this policy. */
    Publication publication(PolicyId policy) {
        List<InvalidParameter> errors = new ArrayList<>();
        Publication publication =
                new Publication(
                        Optional.of(policy), document(errors), basedOn(errors), reason(errors));
        refuse(errors);
        return publication;
    }

    private String document(List<InvalidParameter> errors) {
        if (yaml == null) {
            errors.add(new InvalidParameter("yaml", "Send the policy document as yaml."));
            return "";
        }
        return value("yaml", DocumentTextParser.parse(yaml), errors);
    }

    private int basedOn(List<InvalidParameter> errors) {
        if (basedOn == null || basedOn < 0) {
            errors.add(
                    new InvalidParameter(
                            "basedOn",
                            "Send the number of the version that the document is based on as"
                                    + " basedOn, or 0 for a new policy."));
            return 0;
        }
        return basedOn;
    }

    private String reason(List<InvalidParameter> errors) {
        return value("reason", ReasonParser.parse(reason == null ? "" : reason), errors);
    }

    private static String value(String name, Parsed<String> parsed, List<InvalidParameter> errors) {
        return switch (parsed) {
            case Parsed.Valid<String>(var value) -> value;
            case Parsed.Invalid<String>(var message) -> {
                errors.add(new InvalidParameter(name, message));
                yield "";
            }
        };
    }

    private static void refuse(List<InvalidParameter> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }
}
