package io.gatecheck.local.seed;

import java.util.Map;
import java.util.Optional;

/**
 * A field of DescribeTasks that a policy can read.
 *
 * @param path how a policy reads it
 * @param kind what it holds
 * @param optional whether a task can be without it
 */
record Attribute(String path, Kind kind, boolean optional) {

    /** What a field holds. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH
    }

    private static final Map<String, Attribute> KNOWN =
            Map.of(
                    "enableExecuteCommand", new Attribute("task.executeCommand", Kind.TRUTH, false),
                    "cpu", new Attribute("task.cpu", Kind.NUMBER, true),
                    "memory", new Attribute("task.memory", Kind.NUMBER, true),
                    "launchType", new Attribute("task.launchType", Kind.TEXT, false),
                    "capacityProviderName", new Attribute("task.capacityProvider", Kind.TEXT, true),
                    "platformVersion", new Attribute("task.platformVersion", Kind.TEXT, true),
                    "startedBy", new Attribute("task.startedBy", Kind.TEXT, false),
                    "taskArn", new Attribute("task.arn", Kind.TEXT, false),
                    "taskDefinitionArn", new Attribute("task.definitionArn", Kind.TEXT, false),
                    "subnet-id", new Attribute("task.network.subnetId", Kind.TEXT, true));

    private static final Map<String, String> INSTEAD =
            Map.of(
                    "clusterArn", "limit the scope of a policy to clusters by their names",
                    "group", "limit the scope of a policy to services by their names",
                    "tags", "write a policy on task.tags",
                    "containers", "write a policy with 'each: container'",
                    "overrides", "write a policy with 'each: container'",
                    "attachments", "write a policy on task.network");

    /** The field that DescribeTasks, or the seed project, calls so; empty where there is none. */
    static Optional<Attribute> of(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    /** Why there is none, and what to do instead. */
    static String whyNot(String name) {
        return "Gatecheck has no task field for it; "
                + INSTEAD.getOrDefault(
                        name, "docs/policy-language.md lists the fields that a policy can read");
    }

    /** An expression for the value; where there is none, one that {@link #when} leaves out. */
    String value() {
        String absent = kind == Kind.NUMBER ? "0" : "\"\"";
        return optional ? path + ".orValue(" + absent + ")" : path;
    }

    /** The seed project skips a task without the attribute; empty where every task has it. */
    Optional<String> when() {
        if (optional) {
            return Optional.of(path + ".hasValue()");
        }
        return kind == Kind.TEXT ? Optional.of(path + " != \"\"") : Optional.empty();
    }
}
