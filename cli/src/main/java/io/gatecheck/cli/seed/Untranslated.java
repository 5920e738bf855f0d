package io.gatecheck.cli.seed;

import java.util.Map;

/** Why an attribute of DescribeTasks has no translation, and what to do instead. */
final class Untranslated {

    private static final String ENDED =
            "it describes the end of a task, but Gatecheck judges tasks when they start";
    private static final String CHANGES =
            "it changes while the task runs, but a task is judged when it starts; watch it with a"
                    + " CloudWatch alarm";
    private static final String MOMENT =
            "it is a timestamp, which a list of allowed values cannot cover; remove the statement";

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
                            "it identifies one instance; write a policy on task.launch.type or"
                                    + " task.capacityProvider.name"),
                    Map.entry("containers", "it is a list; write a policy with 'each: container'"),
                    Map.entry("createdAt", MOMENT),
                    Map.entry(
                            "desiredStatus",
                            "it is RUNNING for every task that Gatecheck judges; remove the"
                                    + " statement"),
                    Map.entry("executionStoppedAt", MOMENT),
                    Map.entry(
                            "fargateEphemeralStorage",
                            "it has a key and a size; write a policy on"
                                    + " task.size.ephemeralStorageGib for the size"),
                    Map.entry("healthStatus", CHANGES),
                    Map.entry(
                            "inferenceAccelerators",
                            "AWS has discontinued Amazon Elastic Inference; remove the statement"),
                    Map.entry(
                            "lastStatus",
                            "it changes while the task runs, and every task is judged both before"
                                    + " and while it runs; remove the statement"),
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
                            "it counts the changes of a task, which a list of allowed values"
                                    + " cannot cover; remove the statement"));

    private Untranslated() {}

    /** The reason, ready to follow a "because". */
    static String why(String name) {
        return INSTEAD.getOrDefault(
                name,
                "it is not an attribute of DescribeTasks or Gatecheck; docs/policy-language.md lists"
                        + " the fields that a policy can read");
    }

    /** Whether the attribute has a sentence of its own. */
    static boolean knows(String name) {
        return INSTEAD.containsKey(name);
    }
}
