package io.gatecheck.local.run;

import io.gatecheck.evaluator.judging.CurrentPolicies;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.yaml.DocumentFile.FileText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for policies that were saved, publishes them, and lets the sandbox start its tasks anew
 * when the evaluator knows them.
 */
final class PolicyWatch {

    /** Of the time that passes, one part in so many may go into reading the files. */
    private static final int SHARE = 20;

    /** When the evaluator knows what was published. */
    private static final Duration KNOWN_AFTER = CurrentPolicies.REVISION_TTL;

    private final PolicyPaths paths;
    private final PublishFiles publication;
    private final Sandbox sandbox;
    private final Progress progress;
    private final Clock clock;
    private Map<String, FileText> read = Map.of();
    private Map<String, FileText> published = Map.of();
    private Instant nextRead = Instant.MIN;
    private Optional<Instant> redeployAt = Optional.empty();

    PolicyWatch(
            PolicyPaths paths,
            PublishFiles publication,
            Sandbox sandbox,
            Progress progress,
            Clock clock) {
        this.paths = paths;
        this.publication = publication;
        this.sandbox = sandbox;
        this.progress = progress;
        this.clock = clock;
    }

    /** Publishes what is there, before the first task is judged. */
    void start() {
        read = paths.read();
        published = read;
        publication.publish(read);
    }

    /** To be called again and again. */
    void tick(Instant now) {
        if (!now.isBefore(nextRead)) {
            read(now);
        }
        if (redeployAt.filter(at -> !now.isBefore(at)).isPresent()) {
            redeployAt = Optional.empty();
            sandbox.redeploy(now);
        }
    }

    /** What is being written counts when two readings found the same. */
    private void read(Instant now) {
        Map<String, FileText> before = read;
        read = paths.read();
        nextRead = now.plus(Duration.between(now, clock.instant()).multipliedBy(SHARE));
        if (read.equals(before) && !read.equals(published)) {
            published = read;
            if (publication.publish(read)) {
                redeployAt = Optional.of(now.plus(KNOWN_AFTER));
                progress.say(
                        "In %s seconds, the sandbox will restart its services, so that they are judged again."
                                .formatted(KNOWN_AFTER.toSeconds()));
            }
        }
    }
}
