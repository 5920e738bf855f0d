package io.gatecheck.task;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Amazon Resource Name of one revision of a task definition, {@code
 * arn:aws:ecs:REGION:ACCOUNT:task-definition/FAMILY:REVISION}.
 */
public record DefinitionArn(
        String text, Region region, AccountId account, String family, long revision) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "arn:aws[a-z-]*:ecs:([a-z0-9-]+):([0-9]{12}):task-definition/([A-Za-z0-9_-]{1,255}):([0-9]{1,10})");

    /** Reads an ARN; empty if the text is not the ARN of a revision. */
    public static Optional<DefinitionArn> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DefinitionArn(
                            text,
                            new Region(matcher.group(1)),
                            new AccountId(matcher.group(2)),
                            matcher.group(3),
                            Long.parseLong(matcher.group(4))));
        } catch (IllegalArgumentException notARegion) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
