package io.gatecheck.local.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** What the progress of a run says, for tests. */
final class Console {

    private static final String TIME = "(?m)^[0-9]{2}:[0-9]{2}:[0-9]{2}  ";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Progress progress;

    Console(Clock clock) {
        this.progress = new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock);
    }

    Progress progress() {
        return progress;
    }

    /** What was said since the last call, without the time of day. */
    String said() {
        String said = bytes.toString(StandardCharsets.UTF_8).replaceAll(TIME, "");
        bytes.reset();
        return said.stripTrailing();
    }
}
