package io.gatecheck.cli.seed;

import java.util.Map;

/** Why an attribute of DescribeTasks has no translation, and what to do instead. */
final class Untranslated {

    private static final String ENDED =
            "it is about the end of a task, and Gatecheck judges tasks when they start";
    private static final String CHANGES =
            "it changes while the task runs, and a task is judged when it starts; watch it by a"
                    + " CloudWatch alarm";
    private static final String MOMENT =
            "it is a moment, which no list of allowed values holds; leave the statement out";

    private static final Map<String, String> INSTEAD =
            Map.ofEntries(
                    Map.entry("attachments", "it is a list; write a policy on task.network"),
                    Map.entry(
                            "attributes",
                            "it is a list; write a policy on task.definition.platform.cpuArchitecture or"
                                    + " task.definition.platform.operatingSystem"),
                    Map.entry("connectivity", CHANGES),
                    Map.entry("connectivityAt", MOMENT),
                    Map.entry(
                            "containerInstanceArn",
                            "it names one instance; write a policy on task.launch.type or"
                                    + " task.capacityProvider.name"),
                    Map.entry("containers", "it is a list; write a policy with 'each: container'"),
                    Map.entry("createdAt", MOMENT),
                    Map.entry(
                            "desiredStatus",
                            "it is RUNNING of every task that Gatecheck judges; leave the"
                                    + " statement out"),
                    Map.entry("executionStoppedAt", MOMENT),
                    Map.entry(
                            "fargateEphemeralStorage",
                            "it holds a key and a size; write a policy on"
                                    + " task.size.ephemeralStorageGib for the size"),
                    Map.entry("healthStatus", CHANGES),
                    Map.entry(
                            "inferenceAccelerators",
                            "AWS has ended Elastic Inference; leave the statement out"),
                    Map.entry(
                            "lastStatus",
                            "it changes while the task runs, and every task is judged both before"
                                    + " and while it runs; leave the statement out"),
                    Map.entry(
                            "overrides",
                            "it is an object; write a policy on task.launch.overrides"),
                    Map.entry("pullStartedAt", MOMENT),
                    Map.entry("pullStoppedAt", MOMENT),
                    Map.entry("startedAt", MOMENT),
                    Map.entry("stopCode", ENDED),
                    Map.entry("stoppedAt", MOMENT),
                    Map.entry("stoppedReason", ENDED),
                    Map.entry("stoppingAt", MOMENT),
                    Map.entry("tags", "it is a list; write a policy on task.tags"),
                    Map.entry(
                            "version",
                            "it counts the changes of a task, which no list of allowed values"
                                    + " holds; leave the statement out"));

    private Untranslated() {}

    /** The reason, ready to follow a "because". */
    static String why(String name) {
        return INSTEAD.getOrDefault(
                name,
                "neither DescribeTasks nor Gatecheck has it; docs/policy-language.md lists the"
                        + " fields that a policy can read");
    }

    /** Whether the attribute has a sentence of its own. */
    static boolean knows(String name) {
        return INSTEAD.containsKey(name);
    }
}
