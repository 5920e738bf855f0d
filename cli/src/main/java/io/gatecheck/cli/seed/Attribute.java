package io.gatecheck.cli.seed;

import java.util.Map;
import java.util.Optional;

/**
 * A field of DescribeTasks that a policy can read.
 *
 * @param path how a policy reads it
 * @param type what it holds
 * @param optional whether a task can be without it
 */
record Attribute(String path, ValueType type, boolean optional) {

    /** What a field holds. */
    enum ValueType {
        TEXT("a string"),
        NUMBER("a number"),
        TRUTH("a boolean"),
        /** A text that Gatecheck has in capitals, whatever AWS writes. */
        CAPITALS("a string"),
        /** An object with {@code sizeInGiB}; a number for Gatecheck. */
        SIZE("a size such as {\"sizeInGiB\": 21}"),
        /** The ARN of a cluster; its name, account and Region for Gatecheck. */
        CLUSTER("the ARN of a cluster");

        private final String words;

        ValueType(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static final Map<String, Attribute> KNOWN =
            Map.ofEntries(
                    Map.entry(
                            "enableExecuteCommand",
                            new Attribute("task.launch.executeCommand", ValueType.TRUTH, false)),
                    Map.entry("cpu", new Attribute("task.size.cpu", ValueType.NUMBER, true)),
                    Map.entry("memory", new Attribute("task.size.memory", ValueType.NUMBER, true)),
                    Map.entry(
                            "launchType", new Attribute("task.launch.type", ValueType.TEXT, false)),
                    Map.entry(
                            "capacityProviderName",
                            new Attribute("task.capacityProvider.name", ValueType.TEXT, true)),
                    Map.entry(
                            "platformVersion",
                            new Attribute("task.launch.platformVersion", ValueType.TEXT, true)),
                    Map.entry(
                            "platformFamily",
                            new Attribute("task.launch.platformFamily", ValueType.CAPITALS, true)),
                    Map.entry(
                            "startedBy",
                            new Attribute("task.launch.startedBy", ValueType.TEXT, false)),
                    Map.entry("taskArn", new Attribute("task.arn", ValueType.TEXT, false)),
                    Map.entry(
                            "taskDefinitionArn",
                            new Attribute("task.definition.arn", ValueType.TEXT, false)),
                    Map.entry("group", new Attribute("task.launch.group", ValueType.TEXT, true)),
                    Map.entry(
                            "availabilityZone",
                            new Attribute("task.launch.availabilityZone", ValueType.TEXT, true)),
                    Map.entry(
                            "ephemeralStorage",
                            new Attribute("task.size.ephemeralStorageGib", ValueType.SIZE, true)),
                    Map.entry(
                            "clusterArn",
                            new Attribute("task.cluster.name", ValueType.CLUSTER, false)),
                    Map.entry(
                            "subnet-id",
                            new Attribute("task.network.subnetId", ValueType.TEXT, true)));

    /** The field that DescribeTasks, or the seed project, calls so; empty if there is none. */
    static Optional<Attribute> of(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    /** An expression for the value; if there is none, one that {@link #when} leaves out. */
    String value() {
        if (!optional) {
            return path;
        }
        return switch (type) {
            case NUMBER, SIZE -> path + ".orValue(0)";
            case TEXT, CAPITALS, CLUSTER -> path + ".orValue(\"\")";
            case TRUTH -> path + ".orValue(false)";
        };
    }

    /** The seed project skips a task without the attribute; empty if every task has it. */
    Optional<String> when() {
        if (optional) {
            return Optional.of(path + ".hasValue()");
        }
        return type == ValueType.TEXT ? Optional.of(path + " != \"\"") : Optional.empty();
    }
}
