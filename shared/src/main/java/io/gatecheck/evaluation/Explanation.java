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
     * @param perTask whether the value differs from task to task of the same service
     */
    public record Reading(String path, String value, boolean perTask) {}

    /**
     * What tells this problem apart from others of the same policy and place; empty where only the
     * policy does.
     */
    public String offendingValue() {
        return readings.stream()
                .filter(reading -> !reading.perTask())
                .map(reading -> reading.path() + "=" + reading.value())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
