package io.gatecheck.violation;

/**
 * How many tasks have a violation.
 *
 * @param running the number of running tasks that have it
 * @param total the number of tasks that ever had it, which is that of its occurrences
 */
public record TaskCount(int running, long total) {

    TaskCount oneMore() {
        return new TaskCount(running + 1, total + 1);
    }

    TaskCount oneStopped() {
        return new TaskCount(Math.max(0, running - 1), total);
    }
}
