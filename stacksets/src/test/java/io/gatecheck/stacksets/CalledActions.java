package io.gatecheck.stacksets;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The IAM actions behind calls of the AWS SDK. */
final class CalledActions {

    private static final Pattern CLIENT =
            Pattern.compile(
                    "software\\.amazon\\.awssdk\\.services\\.([a-z0-9]+)\\.[A-Za-z0-9]+Client");

    /** Methods of clients that call nothing. */
    private static final Set<String> NO_CALLS =
            Set.of("builder", "create", "close", "serviceName", "serviceClientConfiguration");

    /**
     * A transaction has no action of its own: each of its parts is authorized as if it stood alone
     * (DynamoDB Developer Guide, "IAM and transactions").
     */
    private static final String TRANSACTION_PART =
            "software.amazon.awssdk.services.dynamodb.model.TransactWriteItem$Builder";

    private static final Map<String, String> TRANSACTION_PARTS =
            Map.of(
                    "put", "dynamodb:PutItem",
                    "update", "dynamodb:UpdateItem",
                    "delete", "dynamodb:DeleteItem",
                    "conditionCheck", "dynamodb:ConditionCheckItem");

    /** The services whose actions have another prefix than their package has a name. */
    private static final Map<String, String> PREFIXES =
            Map.of("elasticloadbalancingv2", "elasticloadbalancing");

    private static final String ASSUMING =
            "software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider";

    private CalledActions() {}

    /** The actions that must be granted where this code runs. */
    static Set<String> in(ReachableCode code) {
        Set<String> actions = new TreeSet<>();
        code.calls().forEach(call -> action(call).ifPresent(actions::add));
        return actions;
    }

    private static Optional<String> action(CodeUnitAccessTarget call) {
        String owner = call.getOwner().getName();
        if (owner.equals(TRANSACTION_PART)) {
            return Optional.ofNullable(TRANSACTION_PARTS.get(call.getName()));
        }
        if (owner.equals(ASSUMING)) {
            return Optional.of("sts:AssumeRole");
        }
        Matcher client = CLIENT.matcher(owner);
        if (!client.matches()
                || NO_CALLS.contains(call.getName())
                || call.getName().equals("transactWriteItems")) {
            return Optional.empty();
        }
        String service = client.group(1);
        return Optional.of(
                PREFIXES.getOrDefault(service, service) + ":" + operation(call.getName()));
    }

    private static String operation(String method) {
        String name = method.replaceFirst("Paginator$", "");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
