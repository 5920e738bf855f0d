package io.gatecheck.admin.policy;

/**
 * What became of recorded violations when another version of their policy was published.
 *
 * @param closed no longer violations, although their tasks run
 * @param reopened violations again
 * @param undecided left as they are, because it is not recorded for certain what their tasks are
 * @param done false if they could not be judged; then they change with their next tasks
 */
public record Rejudged(int closed, int reopened, int undecided, boolean done) {

    /** There was nothing to judge. */
    public static final Rejudged NONE = new Rejudged(0, 0, 0, true);

    /** They could not be judged. */
    public static final Rejudged NOT_DONE = new Rejudged(0, 0, 0, false);
}
