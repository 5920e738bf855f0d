package io.gatecheck.task;

import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.Region;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Amazon Resource Name of one ECS task, {@code arn:aws:ecs:REGION:ACCOUNT:task/CLUSTER/ID}.
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov} …
 * @param cluster the name of the cluster
 * @param id the last part of the ARN
 */
public record TaskArn(
        String partition, Region region, AccountId account, String cluster, String id) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "arn:(aws[a-z-]*):ecs:([a-z0-9-]+):([0-9]{12}):task/([A-Za-z0-9_-]{1,255})/([A-Za-z0-9-]{1,64})");

    /** Reads an ARN; empty if the text is not the ARN of a task. */
    public static Optional<TaskArn> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new TaskArn(
                            matcher.group(1),
                            new Region(matcher.group(2)),
                            new AccountId(matcher.group(3)),
                            matcher.group(4),
                            matcher.group(5)));
        } catch (IllegalArgumentException notARegion) {
            return Optional.empty();
        }
    }

    /** The page of the task in the AWS console of its partition. */
    public String consoleUrl() {
        String domain =
                switch (partition) {
                    case "aws-cn" -> "console.amazonaws.cn";
                    case "aws-us-gov" -> "console.amazonaws-us-gov.com";
                    default -> "console.aws.amazon.com";
                };
        return "https://%s.%s/ecs/v2/clusters/%s/tasks/%s/configuration?region=%s"
                .formatted(region, domain, cluster, id, region);
    }

    @Override
    public String toString() {
        return "arn:%s:ecs:%s:%s:task/%s/%s".formatted(partition, region, account, cluster, id);
    }
}
