package io.gatecheck.local.moto;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.iam.IamClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What roles of an account on moto may do. Of a policy, moto weighs the names of the actions only:
 * it takes no resource but {@code *}, and no condition. So a policy is read for its actions, and
 * written again with nothing else.
 */
public final class Grants {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final IamClient iam;

    public Grants(MotoAccount account) {
        this.iam = account.iam();
    }

    /** The actions that a policy of a role allows. */
    public List<String> actions(String role, String policy) {
        String document =
                iam.getRolePolicy(ask -> ask.roleName(role).policyName(policy)).policyDocument();
        return JSON.readTree(URLDecoder.decode(document, StandardCharsets.UTF_8))
                .path("Statement")
                .valueStream()
                .flatMap(Grants::actions)
                .toList();
    }

    /** Gives a policy of a role these actions and no others. */
    public void allow(String role, String policy, Collection<String> actions) {
        var _ =
                iam.putRolePolicy(ask ->
                        ask.roleName(role).policyName(policy).policyDocument(document(actions)));
    }

    /** A user who may do this, since moto lets nobody else begin where permissions are enforced. */
    public AwsBasicCredentials userWith(Collection<String> actions) {
        String name = "caller";
        var _ = iam.createUser(ask -> ask.userName(name));
        var _ =
                iam.putUserPolicy(ask ->
                        ask.userName(name).policyName("all").policyDocument(document(actions)));
        var key = iam.createAccessKey(ask -> ask.userName(name)).accessKey();
        return AwsBasicCredentials.create(key.accessKeyId(), key.secretAccessKey());
    }

    private static Stream<String> actions(JsonNode statement) {
        JsonNode action = statement.path("Action");
        return action.isArray()
                ? action.valueStream().map(JsonNode::asString)
                : Stream.of(action.asString());
    }

    private static String document(Collection<String> actions) {
        var document = JSON.createObjectNode().put("Version", "2012-10-17");
        var statement = document.putArray("Statement").addObject();
        statement.put("Effect", "Allow").put("Resource", "*");
        var list = statement.putArray("Action");
        actions.forEach(list::add);
        return JSON.writeValueAsString(document);
    }
}
