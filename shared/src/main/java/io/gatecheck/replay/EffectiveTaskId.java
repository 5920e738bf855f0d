package io.gatecheck.replay;

import io.gatecheck.organization.AccountId;
import io.gatecheck.task.TaskSnapshot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of an effective task: equal for tasks of which the same is known, apart from what
 * differs from launch to launch.
 *
 * @param account the account in which it runs
 * @param hash 32 hexadecimal digits, see {@link EffectiveTaskHash}
 */
public record EffectiveTaskId(AccountId account, String hash) {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{12})-([0-9a-f]{32})");

    public EffectiveTaskId {
        if (!SHAPE.matcher(account + "-" + hash).matches()) {
            throw new IllegalArgumentException(
                    "The hash of an effective task must have 32 hexadecimal digits, but this is '"
                            + hash
                            + "'");
        }
    }

    /** The identity of this task. */
    public static EffectiveTaskId of(TaskSnapshot snapshot) {
        return new EffectiveTaskId(snapshot.account().id(), EffectiveTaskHash.of(snapshot));
    }

    /** Reads what {@link #toString} wrote; empty if the text is nothing of the kind. */
    public static Optional<EffectiveTaskId> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new EffectiveTaskId(new AccountId(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** As it stands in addresses, {@code 111122223333-0f…}. */
    @Override
    public String toString() {
        return account + "-" + hash;
    }
}
