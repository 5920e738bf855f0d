package io.gatecheck.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a requirement was not met.
 *
 * @param unmet the part of the requirement that was false, as its author wrote it
 * @param readings what that part read, in the order of reading
 */
public record Explanation(String unmet, List<Reading> readings) {

    public Explanation {
        readings = List.copyOf(readings);
    }

    /**
     * A value that was read.
     *
     * @param path the field, such as {@code task.network.publicIps}
     * @param value as people read it
     */
    public record Reading(String path, String value, Kind kind) {

        /**
         * A value of the task.
         *
         * @param perTask whether it differs from task to task of the same service
         */
        public Reading(String path, String value, boolean perTask) {
            this(path, value, perTask ? Kind.PER_TASK : Kind.LASTING);
        }
    }

    /**
     * Where a value comes from, which decides whether it is part of the identity of a violation.
     */
    public enum Kind {
        /** From the task, and the same for the tasks of a service. */
        LASTING,
        /**
         * From the task, and different for each, such as its address, or more than the problem
         * itself, such as the list of which one element broke a policy.
         */
        PER_TASK,
        /** From the policy: a parameter. Who changes it makes no new problem. */
        PARAMETER
    }

    /**
     * What distinguishes this violation from others of the same policy and place; empty if only the
     * policy does.
     */
    public String offendingValue() {
        return readings.stream()
                .filter(reading -> reading.kind() == Kind.LASTING)
                .map(reading -> reading.path() + "=" + reading.value())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
