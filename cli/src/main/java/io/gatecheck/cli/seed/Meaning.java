package io.gatecheck.cli.seed;

import io.gatecheck.cli.seed.Attribute.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in CEL what the seed project checks by a statement. */
final class Meaning {

    private static final String LOOKED_UP =
            "If a value cannot be looked up, the verdict is UNKNOWN; the seed project lets such a task pass.";

    private Meaning() {}

    /**
     * The requirement of a statement.
     *
     * @throws Refusal if there is none
     */
    static Requirement of(Statement statement) {
        if (statement.allowed().isEmpty()) {
            throw new Refusal("it has no allowed values; list them in allowed_values");
        }
        return switch (statement.attribute()) {
            case "subnet", "subnet-type" ->
                    publicOrPrivate(
                            statement,
                            "task.network.publicSubnet",
                            "!task.network.publicSubnet",
                            "task.network.subnetId",
                            List.of(
                                    LOOKED_UP,
                                    "A subnet is public if it has a default route (IPv4 or IPv6) to an internet"
                                            + " gateway; the seed project counts any route to one."));
            case "ip" ->
                    publicOrPrivate(
                            statement,
                            "task.network.publicIps.size() > 0",
                            "task.network.publicIps.size() == 0",
                            "task.network.publicIps",
                            List.of(
                                    LOOKED_UP,
                                    "All network interfaces of the task count; the seed project looks only at the last one."));
            case "image" -> image(statement);
            default -> attribute(statement);
        };
    }

    private static Requirement publicOrPrivate(
            Statement statement,
            String isPublic,
            String isPrivate,
            String shown,
            List<String> notes) {
        boolean allowsPublic = statement.allows("public");
        boolean allowsPrivate = statement.allows("private");
        if (allowsPublic && allowsPrivate) {
            throw new Refusal("it allows both private and public, so it restricts nothing");
        }
        if (!allowsPublic && !allowsPrivate) {
            throw new Refusal("its allowed values are neither 'private' nor 'public'");
        }
        return new Requirement(
                Optional.of("task.network.ownInterface"),
                false,
                allowsPublic ? isPublic : isPrivate,
                shown,
                notes);
    }

    private static Requirement image(Statement statement) {
        Attribute image = new Attribute("container.image.reference", ValueType.TEXT, false);
        List<String> notes = new ArrayList<>();
        notes.add(
                "Containers that AWS adds to a task, such as GuardDuty's agent, are not judged; the seed"
                        + " project judges them too.");
        String require = new Comparison(statement, image, notes).require();
        return new Requirement(Optional.empty(), true, require, image.path(), notes);
    }

    private static Requirement attribute(Statement statement) {
        Attribute attribute =
                Attribute.of(statement.attribute())
                        .orElseThrow(() -> new Refusal(Untranslated.why(statement.attribute())));
        List<String> notes = new ArrayList<>();
        String require = new Comparison(statement, attribute, notes).require();
        return new Requirement(attribute.when(), false, require, attribute.path(), notes);
    }
}
