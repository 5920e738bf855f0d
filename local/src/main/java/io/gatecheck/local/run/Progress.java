package io.gatecheck.local.run;

import io.gatecheck.alert.Alert;
import io.gatecheck.evaluator.intake.Decision;
import io.gatecheck.evaluator.intake.Outcome;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells on the console, in few words, what is going on. Alerts come from any thread. */
final class Progress {

    private static final Duration SUMMARY_EVERY = Duration.ofSeconds(30);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final PrintStream out;
    private final Clock clock;
    private final AtomicInteger alerts = new AtomicInteger();
    private volatile boolean live;
    private Instant nextSummary;
    private long judged;
    private long closed;

    Progress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.nextSummary = clock.instant().plus(SUMMARY_EVERY);
    }

    /** These messages were dealt with. */
    void decided(List<Decision> decisions) {
        for (Decision decision : decisions) {
            switch (decision.outcome()) {
                case Outcome.Judged(var failures) -> {
                    judged++;
                    failures.forEach(failure -> say("Permanent failure: " + failure.why()));
                }
                case Outcome.Closed() -> closed++;
                case Outcome.Refused(var reason) -> say("An event was refused: " + reason);
                case Outcome.GivenUp(var reason) -> say("Retries exhausted: " + reason);
                case Outcome.Ignored(var _), Outcome.OutOfScope(), Outcome.Retry(var _) -> {}
            }
        }
        Instant now = clock.instant();
        if (live && !now.isBefore(nextSummary)) {
            nextSummary = now.plus(SUMMARY_EVERY);
            say(judged + " events judged, " + closed + " tasks stopped since the start");
        }
    }

    /** From now on alerts are told one by one. */
    void goLive() {
        live = true;
    }

    /** How many alerts there were. */
    int alerts() {
        return alerts.get();
    }

    /** Someone is told of a violation. */
    void alerted(Alert alert) {
        alerts.incrementAndGet();
        if (!live) {
            return;
        }
        String severity = alert.violation().policy().severity().name().toLowerCase(Locale.ROOT);
        say("[" + severity + "] " + alert.account().name() + ": " + alert.violation().message());
    }

    /** Something that people are to know. */
    void say(String text) {
        LocalTime time = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        out.println(TIME.format(time) + "  " + text);
    }
}
