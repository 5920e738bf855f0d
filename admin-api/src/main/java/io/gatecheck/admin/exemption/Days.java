package io.gatecheck.admin.exemption;

import java.time.Duration;

/** Days in words. */
final class Days {

    private Days() {}

    /** Such as {@code 9 days}. */
    static String of(Duration time) {
        long days = time.toDays();
        return days + (days == 1 ? " day" : " days");
    }

    /** When something comes, such as {@code in 5 days}. */
    static String until(Duration left) {
        return left.toDays() < 1 ? "within a day" : "in " + of(left);
    }
}
