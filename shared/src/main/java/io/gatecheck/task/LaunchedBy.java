package io.gatecheck.task;

/** Who starts tasks, as far as ECS reports it. */
public final class LaunchedBy {

    public static final String SERVICE = "service";
    public static final String SCHEDULED = "scheduled";
    public static final String STEP_FUNCTIONS = "step-functions";
    public static final String BATCH = "batch";
    public static final String RUN_TASK = "run-task";

    private LaunchedBy() {}

    /**
     * Reads it from what the starters write of themselves: services the group {@code service:…};
     * EventBridge rules {@code startedBy} {@code events-rule/…} and EventBridge Scheduler {@code
     * chronos-schedule/…}; Step Functions {@code AWS Step Functions}. AWS Batch runs its tasks in
     * clusters of its own, which it names {@code AWSBatch-…} or {@code …_Batch_…}. Whoever may run
     * tasks can set these values too, so they show who started a task but do not prove it. Of the
     * tasks of ECS managed daemons, AWS documents no mark, and so none is looked for.
     */
    public static String of(boolean service, String startedBy, String cluster) {
        if (service) {
            return SERVICE;
        }
        if (startedBy.startsWith("events-rule/") || startedBy.startsWith("chronos-schedule/")) {
            return SCHEDULED;
        }
        if (startedBy.equals("AWS Step Functions")) {
            return STEP_FUNCTIONS;
        }
        return cluster.startsWith("AWSBatch-") || cluster.contains("_Batch_") ? BATCH : RUN_TASK;
    }
}
