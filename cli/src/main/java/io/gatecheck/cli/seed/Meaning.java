package io.gatecheck.cli.seed;

import io.gatecheck.cli.seed.Attribute.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in CEL what the seed project checks by a statement. */
final class Meaning {

    private static final String LOOKED_UP =
            "What cannot be looked up is UNKNOWN and shown as such; the seed project lets such a task pass.";

    private Meaning() {}

    /**
     * The requirement of a statement.
     *
     * @throws Refusal where there is none
     */
    static Requirement of(Statement statement) {
        if (statement.allowed().isEmpty()) {
            throw new Refusal("it allows no value; write down the allowed values");
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
                                    "A default route to an internet gateway makes a subnet public, IPv6 included;"
                                            + " the seed project takes any route to one."));
            case "ip" ->
                    publicOrPrivate(
                            statement,
                            "task.network.publicIps.size() > 0",
                            "task.network.publicIps.size() == 0",
                            "task.network.publicIps",
                            List.of(
                                    LOOKED_UP,
                                    "All interfaces of the task count; the seed project looks at the last one."));
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
            throw new Refusal("it allows both private and public, and so asks nothing");
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
        Attribute image = new Attribute("container.image.reference", Kind.TEXT, false);
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
